import warnings


def old():
    warnings.warn("old is old", DeprecationWarning, stacklevel=2)


warnings.warn("first")
for _ in range(3):
    warnings.warn("in a loop")
old()
warnings.warn("soon", FutureWarning)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old()
    warnings.warn("kept", UserWarning)
print([(str(w.message), w.category.__name__, w.lineno) for w in caught])
warnings.filterwarnings("error", message="fatal.*")
try:
    warnings.warn("fatal thing")
except UserWarning as error:
    print("raised", error)
warnings.filterwarnings("ignore", category=RuntimeWarning)


async def never():
    pass


never()
print("no warning for that")
warnings.formatwarning = lambda message, category, filename, lineno, line=None: f"<{message}>\n"
warnings.warn("formatted")
