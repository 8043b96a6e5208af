import json
import re

data = {"名前": "柴犬", "n": [1, 2.5, None, True], "nested": {"b": 1, "a": "\u2028"}}
print(json.dumps(data), json.dumps(data, ensure_ascii=False, sort_keys=True))
print(json.dumps(data, indent=2, ensure_ascii=False))
print(json.loads('{"a": [1, 1e3, -0.0, "\\u3042"]}'), json.loads("[NaN, Infinity]"))
for text in ('{"a": }', "[1, 2", "'a'", '{"a" 1}', "tru"):
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        print(error)
try:
    json.dumps({1, 2})
except TypeError as error:
    print(error)
print(json.dumps({"when": 1 + 2j}, default=lambda value: str(value)))
print(re.findall(r"(?P<key>\w+)=(?P<value>[^;]*)", "a=1;b=二;c="))
print(re.sub(r"(\d+)", lambda m: str(int(m[1]) * 2), "3 cups, 10 spoons"))
match = re.match(r"(?P<h>\d\d):(?P<m>\d\d)(?:\.(\d+))?", "12:34")
print(match, match.groupdict(), match.groups(), match.span("m"))
print(re.split(r"[,、]\s*", "a, b、c"), re.fullmatch(r"[ぁ-ん]+", "こるーちん"))
print(re.compile(r"a+?(?=b)", re.I | re.M))
for wrong in ("(", "a**", "[z-a]", "(?P<1>x)"):
    try:
        re.compile(wrong)
    except re.error as error:
        print(error)
