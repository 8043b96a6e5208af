def raise_group():
    raise ExceptionGroup(
        "all", [ValueError(1), TypeError(2), ExceptionGroup("nested", [ValueError(3), OSError(4)])]
    )


try:
    try:
        raise_group()
    except* ValueError as group:
        print("values", group.exceptions, group.message)
        raise KeyError("from the handler")
    except* TypeError as group:
        print("types", group.exceptions)
except BaseExceptionGroup as left:
    print(type(left).__name__, left.message, len(left.exceptions))
    for error in left.exceptions:
        print(" ", repr(error))

group = ExceptionGroup("g", [ValueError(1), TypeError(2)])
print(group.split(ValueError))
print(group.subgroup(lambda error: isinstance(error, TypeError)))
print(group.derive([OSError()]))
try:
    ExceptionGroup("empty", [])
except ValueError as error:
    print(error)
try:
    ExceptionGroup("base", [KeyboardInterrupt()])
except TypeError as error:
    print(error)
error = ValueError("tea")
error.add_note("too hot")
error.add_note("wait a little")
raise error
