import enum
import inspect
import typing
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Annotated, Generic, Literal, Protocol, TypeVar, runtime_checkable

T = TypeVar("T")


class State(enum.Enum):
    IDLE = enum.auto()
    RUNNING = "run"


class Flag(enum.IntFlag):
    A = 1
    B = 2


@runtime_checkable
class Drinkable(Protocol):
    def drink(self) -> str: ...


class Box(Generic[T]):
    def __init__(self, item: T) -> None:
        self.item = item

    def drink(self) -> str:
        return "gulp"


async def fetch(url: str, *, retries: int = 3, hook: Callable[[str], Awaitable[None]]) -> bytes: ...


print(State.IDLE, repr(State.RUNNING), State("run") is State.RUNNING, list(State))
print(repr(Flag.A | Flag.B), Flag(3), [f.name for f in Flag])
try:
    State("nope")
except ValueError as error:
    print(error)
print(isinstance(Box(1), Drinkable), isinstance(1, Drinkable), Box[int])
print(inspect.signature(fetch))
print(typing.get_type_hints(fetch)["retries"], inspect.iscoroutinefunction(fetch))
print(Annotated[int, "cups"], Literal["a", 1], dict[str, list[int]], AsyncIterator[int])
print(typing.get_args(Callable[[int, str], bool]), typing.get_origin(list[int]))
print(typing.cast(int, "x"), typing.TYPE_CHECKING, int | None)
