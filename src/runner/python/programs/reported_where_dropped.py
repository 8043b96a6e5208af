import asyncio
async def boom(n): raise ValueError(n)
async def main():
    t = asyncio.create_task(boom(1))
    await asyncio.sleep(0.1)
    print('a')
    t = None
    print('b')
    asyncio.create_task(boom(2))
    print('c')
    await asyncio.sleep(0)
    print('d')
    await asyncio.sleep(0)
    print('e')
    await asyncio.sleep(0.1)
    print('f')
    f = asyncio.get_running_loop().create_future()
    f.set_exception(KeyError('x'))
    del f
    print('g')
    ts = [asyncio.create_task(boom(n)) for n in (3,4)]
    await asyncio.wait(ts)
    print('h')
    ts.clear()
    print('i')
    asyncio.sleep(1)
    print('j')
    c = boom(5)
    del c
    print('k')
    async def inner():
        t = asyncio.create_task(boom(6))
        await asyncio.sleep(0.1)
        print('l')
    await inner()
    print('m')
asyncio.run(main())
print('end')
