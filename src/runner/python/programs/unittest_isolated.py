import asyncio
import sys
import unittest
from unittest.mock import AsyncMock, Mock, patch


class Kettle:
    async def boil(self):
        await asyncio.sleep(1)
        return 100


class KettleTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        print("set up")
        self.kettle = Kettle()

    async def asyncTearDown(self):
        print("tear down")

    async def test_boils(self):
        self.assertEqual(await self.kettle.boil(), 100)

    async def test_fails(self):
        with self.assertRaises(ValueError):
            raise ValueError

    async def test_mock(self):
        self.kettle.boil = AsyncMock(return_value=42, side_effect=[1, KeyError("empty")])
        self.assertEqual(await self.kettle.boil(), 1)
        with self.assertRaises(KeyError):
            await self.kettle.boil()
        self.kettle.boil.assert_awaited_with()
        print(self.kettle.boil.await_count)

    def test_sync(self):
        with patch.object(Kettle, "boil", new=Mock(return_value="cold")):
            self.assertEqual(Kettle().boil(), "cold")

    @unittest.skip("later")
    async def test_skipped(self):
        raise AssertionError


suite = unittest.defaultTestLoader.loadTestsFromTestCase(KettleTest)
result = unittest.TestResult()
suite.run(result)
print(result.testsRun, result.failures, result.errors, len(result.skipped))
