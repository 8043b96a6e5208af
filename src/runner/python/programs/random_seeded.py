import random
import statistics
import string
import textwrap

random.seed(7)
print([random.randint(1, 6) for _ in range(10)], round(random.random(), 12))
print(random.sample(range(100), 5), random.choices("abc", weights=[5, 3, 1], k=8))
deck = list(range(10))
random.shuffle(deck)
print(deck, round(random.gauss(0, 1), 10), random.getrandbits(40), round(random.triangular(), 10))
mine = random.Random("tea")
print(mine.choice(string.ascii_letters), mine.randrange(0, 1000, 7), mine.randbytes(4).hex())
data = [2, 3, 5, 7, 11, 13]
print(statistics.mean(data), statistics.median(data), statistics.quantiles(data, n=4))
print(round(statistics.stdev(data), 10), statistics.mode("abbc"), statistics.fmean(data, [1] * 6))
print(textwrap.fill("the quick brown fox jumps over the lazy dog", 16, subsequent_indent="  "))
print(textwrap.dedent("  a\n    b\n  c"), textwrap.shorten("one two three four", 12))
print(string.Template("$who likes ${what}").substitute(who="Mikyan", what="tea"))
