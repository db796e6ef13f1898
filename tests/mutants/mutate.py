"""Makes mutants: one small change in one function, compiled anew and put in the place of the loaded one."""

import ast
import importlib
import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import CodeType, FunctionType, ModuleType
from typing import Any

Apply = Callable[[], None]
Site = tuple[ast.AST, str, Apply]
Function = ast.FunctionDef | ast.AsyncFunctionDef

_NEGATED: Mapping[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.GtE,
    ast.GtE: ast.Lt,
    ast.Gt: ast.LtE,
    ast.LtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_SHIFTED: Mapping[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
}
_OPERATORS: Mapping[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_WORDS = frozenset({"what", "where", "expected", "observed"})
"""Arguments that only say what a message says: no outcome depends on them."""


@dataclass(frozen=True)
class Mutant:
    """One change: the module and function it is in, its line, what was changed, and how often it can be."""

    module: str
    function: str
    line: int
    source: str
    what: str
    index: int

    @property
    def key(self) -> str:
        """Return what identifies it as long as the line that it changes stays as it is."""
        return f"{self.module}.{self.function}: {self.source}: {self.what}"


def mutants(module: ModuleType) -> Iterator[Mutant]:
    """Yield every mutant of the functions and methods of a module."""
    lines = inspect.getsource(module).splitlines()
    for name, function in _functions(_tree(module)):
        for index, (node, what, _) in enumerate(_sites(function)):
            line: int = node.lineno  # type: ignore[attr-defined]
            yield Mutant(module.__name__, name, line, lines[line - 1].strip(), what, index)


def apply(mutant: Mutant) -> None:
    """Change the loaded function; whoever holds it, such as the registry of steps, gets the mutant."""
    module = importlib.import_module(mutant.module)
    tree = _tree(module)
    function = dict(_functions(tree))[mutant.function]
    _, _, change = list(_sites(function))[mutant.index]
    change()
    compiled = compile(ast.fix_missing_locations(tree), inspect.getfile(module), "exec", dont_inherit=True)
    loaded(module, mutant.function).__code__ = _code(compiled, mutant.function)


def loaded(module: ModuleType, name: str) -> FunctionType:
    """Return a function or method as it is loaded, below what it is wrapped in."""
    found: Any = module
    for part in name.split("."):
        found = vars(found)[part]
    if isinstance(found, property):
        found = found.fget
    if isinstance(found, classmethod | staticmethod):
        found = found.__func__
    unwrapped: FunctionType = inspect.unwrap(found)
    return unwrapped


def _tree(module: ModuleType) -> ast.Module:
    return ast.parse(inspect.getsource(module))


def _functions(parent: ast.Module | ast.ClassDef, prefix: str = "") -> Iterator[tuple[str, Function]]:
    for node in parent.body:
        if isinstance(node, ast.ClassDef):
            yield from _functions(node, f"{prefix}{node.name}.")
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield prefix + node.name, node


def _code(compiled: CodeType, name: str) -> CodeType:
    for constant in compiled.co_consts:
        if isinstance(constant, CodeType):
            if constant.co_qualname == name:
                return constant
            if name.startswith(f"{constant.co_qualname}."):
                return _code(constant, name)
    raise LookupError(name)


def _sites(function: Function) -> Iterator[Site]:
    """Yield the places in a function that can be changed, each with what changes it."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    if not body:
        return
    holder = ast.Module(body, [])
    function.body = holder.body
    for parent, name, position, node in _nodes(holder):

        def put(new: ast.AST, parent: Any = parent, name: str = name, at: int | None = position) -> None:
            if at is None:
                setattr(parent, name, new)
            else:
                getattr(parent, name)[at] = new

        yield from _statements(node, put)
        yield from _expressions(node, put)


def _nodes(parent: ast.AST) -> Iterator[tuple[ast.AST, str, int | None, ast.AST]]:
    """Yield the nodes below one with where they stand, leaving out what only makes up a message."""
    for name, value in ast.iter_fields(parent):
        for position, node in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if not isinstance(node, ast.AST) or _only_words(node):
                continue
            yield parent, name, position, node
            if not isinstance(node, ast.Raise):
                yield from _nodes(node)


def _only_words(node: ast.AST) -> bool:
    match node:
        case ast.JoinedStr() | ast.arguments():
            return True
        case ast.keyword(arg=str(name)):
            return name in _WORDS
        case ast.Assign(targets=[ast.Name(id="what" | "where")]):
            return True
        case ast.Call(func=ast.Name(id="message" | "shown")):
            return True
        case ast.AnnAssign(value=None):
            return True
        case _:
            return False


Put = Callable[[ast.AST], None]


def _statements(node: ast.AST, put: Put) -> Iterator[Site]:
    match node:
        case ast.Raise() | ast.Assert() | ast.AugAssign() | ast.Continue() | ast.Break():
            yield node, "weggelaten", lambda: put(ast.Pass())
        case ast.Expr(value=ast.Call()):
            yield node, "aanroep weggelaten", lambda: put(ast.Pass())
        case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]):
            yield node, "toekenning weggelaten", lambda: put(ast.Pass())
        case ast.Return(value=ast.expr() as value) if not _is(value, None):
            yield node, "geeft None", lambda: put(ast.Return(ast.Constant(None)))
        case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test):
            for always in (True, False):
                if not (isinstance(node, ast.While) and always):
                    yield test, f"voorwaarde altijd {always}", _setter(node, "test", always)
        case ast.comprehension(ifs=[test, *_]):
            yield test, "voorwaarde weggelaten", lambda: setattr(node, "ifs", [])


def _setter(node: ast.AST, name: str, value: bool) -> Apply:
    return lambda: setattr(node, name, ast.Constant(value))


def _expressions(node: ast.AST, put: Put) -> Iterator[Site]:
    match node:
        case ast.Compare(ops=ops):
            for at, op in enumerate(ops):
                for table, what in ((_NEGATED, "vergelijking omgekeerd"), (_SHIFTED, "grens verschoven")):
                    if type(op) in table:
                        yield node, what, _operator(ops, at, table[type(op)])
        case ast.BoolOp(op=op):
            other = ast.Or() if isinstance(op, ast.And) else ast.And()
            yield node, "en/of verwisseld", lambda: setattr(node, "op", other)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield node, "ontkenning weggelaten", lambda: put(operand)
        case ast.BinOp(op=op) if type(op) in _OPERATORS:
            yield node, "bewerking verwisseld", lambda: setattr(node, "op", _OPERATORS[type(op)]())
        case ast.Constant(value=bool(value)):
            yield node, f"{value} omgekeerd", lambda: put(ast.Constant(not value))
        case ast.Constant(value=int(number)):
            yield node, f"{number} wordt {number + 1}", lambda: put(ast.Constant(number + 1))
        case ast.Constant(value=str(text)) if text:
            yield node, f"'{text}' wordt iets anders", lambda: put(ast.Constant(f"XX{text}"))


def _operator(ops: list[ast.cmpop], at: int, new: type[ast.cmpop]) -> Apply:
    return lambda: ops.__setitem__(at, new())


def _is(node: ast.expr, value: object) -> bool:
    return isinstance(node, ast.Constant) and node.value is value
