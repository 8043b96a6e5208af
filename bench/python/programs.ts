/** A block as an article has it. */
export const SHORT_BLOCK = `
import asyncio

async def brew(name, seconds):
    await asyncio.sleep(0)
    return name

async def main():
    print(await asyncio.gather(brew("tea", 3), brew("egg", 1)))
`;

/** A million turns of a loop, in a function, as a computation would have it. */
export const MILLION_TURNS = `
def count():
    total = 0
    for n in range(1_000_000):
        total += n
    return total

print(count())
`;

/** How our loop starts the block; the others have a loop that runs already. */
export const withRun = (block: string): string => `${block}\nasyncio.run(main())\n`;
