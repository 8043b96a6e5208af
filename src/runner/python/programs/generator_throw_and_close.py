def patient():
    while True:
        try:
            yield "waiting"
        except ValueError as error:
            print("handled", error)
        except GeneratorExit:
            print("closing")
            raise


g = patient()
print(next(g))
print(g.throw(ValueError("ouch")))
g.close()
try:
    next(g)
except StopIteration:
    print("over")
