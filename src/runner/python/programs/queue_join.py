import asyncio


async def worker(name, jobs):
    while True:
        job = await jobs.get()
        await asyncio.sleep(job)
        print(name, "did", job)
        jobs.task_done()


async def main():
    jobs = asyncio.Queue()
    for job in (0.3, 0.1, 0.2, 0.1):
        jobs.put_nowait(job)
    workers = [asyncio.create_task(worker(name, jobs)) for name in "AB"]
    await jobs.join()
    print("all done")
    for task in workers:
        task.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))


asyncio.run(main())
