import dataclasses
from dataclasses import dataclass, field
from typing import ClassVar, NamedTuple


@dataclass(order=True, frozen=True)
class Tea:
    name: str
    minutes: float = 3
    tags: tuple = field(default=(), compare=False, repr=False)
    shop: ClassVar[str] = "here"


@dataclass(slots=True, kw_only=True)
class Cup:
    tea: Tea
    log: list = field(default_factory=list)

    def __post_init__(self):
        self.log.append("made")


class Point(NamedTuple):
    x: int
    y: int = 0


print(Tea("green"), Tea("a") < Tea("b"), hash(Tea("x")) == hash(Tea("x")))
cup = Cup(tea=Tea("black", 4))
print(cup, dataclasses.asdict(cup), dataclasses.astuple(cup))
print(dataclasses.replace(cup.tea, minutes=5), [f.name for f in dataclasses.fields(Tea)])
for wrong in (lambda: setattr(cup.tea, "name", "x"), lambda: Cup(Tea("x")), lambda: Tea()):
    try:
        wrong()
    except (dataclasses.FrozenInstanceError, TypeError) as error:
        print(type(error).__name__, error)
print(Point(1), Point(1)._replace(y=2), Point._fields, Point(3, 4)._asdict())
match Tea("green", 2):
    case Tea("green", minutes) if minutes < 3:
        print("short", minutes)
