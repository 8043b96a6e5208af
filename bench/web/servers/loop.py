"""One thread for all connections: asyncio's streams, from the standard library."""

import asyncio
import os
import sys
import threading
import time

WAIT = 0.05
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


async def connection(reader, writer):
    try:
        while head := await reader.readuntil(b"\r\n\r\n"):
            if head.startswith(b"GET /block"):
                time.sleep(WAIT)
            else:
                await asyncio.sleep(WAIT)
            writer.write(ANSWER)
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        pass
    finally:
        writer.close()


def end_with_input():
    sys.stdin.read()  # whoever started this server closes its input to end it, or ends itself
    os._exit(0)


async def main():
    server = await asyncio.start_server(connection, "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    threading.Thread(target=end_with_input, daemon=True).start()
    await server.serve_forever()


asyncio.run(main())
