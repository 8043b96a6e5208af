import asyncio
import io
import unittest
from unittest.mock import AsyncMock


class Brewing(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.kettle = AsyncMock(return_value="hot")

    async def test_boils(self):
        self.assertEqual(await self.kettle(1), "hot")
        self.kettle.assert_awaited_once_with(1)

    async def test_waits(self):
        await asyncio.sleep(0.1)


suite = unittest.defaultTestLoader.loadTestsFromTestCase(Brewing)
result = unittest.TextTestRunner(stream=io.StringIO()).run(suite)
print(result.testsRun, result.wasSuccessful())
