import asyncio


class Hub:
    def __init__(self):
        self.inboxes = []

    def publish(self, message):
        for inbox in self.inboxes:
            inbox.put_nowait(message)


async def listen(hub, name, heard):
    inbox = asyncio.Queue()
    hub.inboxes.append(inbox)
    try:
        while (message := await inbox.get()) != "end":
            heard.append((message, name))
    finally:
        hub.inboxes.remove(inbox)


async def main():
    hub, heard = Hub(), []
    async with asyncio.TaskGroup() as group:
        for name in ("ann", "bob"):
            group.create_task(listen(hub, name, heard))
        await asyncio.sleep(0)
        for message in ("hello", "news", "end"):
            hub.publish(message)
            await asyncio.sleep(0.1)
    print(heard, len(hub.inboxes))


asyncio.run(main())
