"""The contract as C++: structs with their tables of members, one struct for each operation, and the file that instantiates the codec."""
import json
import subprocess

from . import contract
from .contract import ref_name

NOTICE = "// Made by tools/api from api/openapi.yaml and api/paths/. Do not edit: change the contract and run tools/api.\n"
INTEGERS = {"int32": "std::int32_t", "uint32": "std::uint32_t", "int64": "std::int64_t", "uint64": "std::uint64_t"}
RECORDS = {"group": "IndependenceGroup", "coverage": "CoverageStatement", "place_proposal": "PlaceProposal", "snapshot": "SnapshotRecord",
           "release": "SealedRelease", "release_grant": "ReleaseGrant", "release_request": "ReleaseRequest"}
KEYWORDS = {"delete", "default", "new", "private", "public", "class", "struct", "switch", "register", "export", "import", "operator", "template",
            "this", "throw", "try", "union", "using", "virtual", "while", "for", "if", "else", "do", "not", "and", "or", "true", "false", "auto",
            "bool", "char", "int", "long", "short", "float", "double", "void", "return", "static", "const", "case", "break", "continue", "enum"}


def identifier(name):
    plain = "".join(c if c.isalnum() else "_" for c in name).lower()
    return plain + "_" if plain in KEYWORDS else plain


def record_type(record):
    return RECORDS.get(record, "".join(part.capitalize() for part in record.split("_")))


def resolved(api, schema):
    return api.schemas[ref_name(schema)] if "$ref" in schema else schema


def type_of(api, schema):
    """The C++ type of a value, without optional."""
    name = ref_name(schema)
    target = resolved(api, schema)
    if contract.is_record(target):
        record = record_type(target["x-njia-record"])
        return f"View<{record}>" if contract.is_view(target) else record
    if name and (contract.is_enum(target) or contract.is_struct(target)):
        return name
    kind = target.get("type")
    if "x-njia-cpp" in target:
        return target["x-njia-cpp"]
    if kind == "string":
        return {"uuid": "Uuid", "date-time": "Instant", "edtf": "DateSpan"}.get(target.get("format"), "std::string")
    if kind == "integer":
        return INTEGERS[target.get("format", "int64")]
    if kind == "array":
        return f"std::vector<{type_of(api, target['items'])}>"
    return {"number": "double", "boolean": "bool"}.get(kind, "RawJson")


def member_type(api, schema, is_required):
    kind = type_of(api, schema)
    has_default = "default" in resolved(api, schema)
    return kind if is_required or has_default or kind.startswith("std::vector<") else f"std::optional<{kind}>"


def initial(api, schema, kind):
    target = resolved(api, schema)
    if "default" in target:
        value = target["default"]
        if contract.is_enum(target):
            return f" = {kind}::{identifier(value)}"
        return " = " + (json.dumps(value) if not isinstance(value, str) else json.dumps(value))
    if target.get("x-njia-cpp", "").endswith("Id") and not kind.startswith("std::"):
        return "{Uuid{}}"
    if kind in ("std::int32_t", "std::uint32_t", "std::int64_t", "std::uint64_t", "double"):
        return " = 0"
    if kind == "bool":
        return " = false"
    if contract.is_record(target) and not kind.startswith("std::"):
        record = record_type(target["x-njia-record"])
        return f" = {{.record = blank<{record}>(), .shown = {{}}}}" if contract.is_view(target) else f" = blank<{record}>()"
    return " = {}"


def limits(api, schema, is_required, where="body"):
    target = resolved(api, schema)
    inner = resolved(api, target["items"]) if target.get("type") == "array" else target
    parts = [".is_required = true"] if is_required else []
    for key, name, source in (("minLength", "min_length", inner), ("maxLength", "max_length", inner), ("minimum", "min", inner), ("maximum", "max", inner),
                              ("minItems", "min_items", target), ("maxItems", "max_items", target)):
        if key in source and source.get("type") != "object":
            parts.append(f".{name} = {source[key]}" + (".0" if name in ("min", "max") else ""))
    if "pattern" in inner:
        parts.append(f".pattern = {json.dumps(inner['pattern'])}")
    if where != "body":
        parts.append(f".in = In::{where}")
    return "{" + ", ".join(parts) + "}"


def comment(text, indent=""):
    return "".join(f"{indent}/// {line}\n" for line in text.strip().splitlines()) if text else ""


def enum_text(name, schema):
    values = ", ".join(f"{identifier(value)} = {number}" for number, value in enumerate(schema["enum"]))
    texts = ", ".join(json.dumps(value) for value in schema["enum"])
    return (comment(schema.get("description", "")) + f"enum class {name} : std::uint8_t {{ {values} }};\n",
            f"template <> struct EnumTexts<api::{name}> {{\n  static constexpr std::string_view texts[] = {{{texts}}};\n}};\n")


def members_table(full_name, rows):
    lines = ",\n".join(f"      row<&{full_name}::{identifier(name)}>({json.dumps(name)}, {limit})" for name, limit in rows)
    return f"template <> struct MemberTable<{full_name}> {{\n  static constexpr MemberRow rows[] = {{\n{lines}}};\n}};\n"


def struct_text(api, name, schema):
    required = schema.get("required", [])
    fields, rows = "", []
    for key, value in schema["properties"].items():
        kind = member_type(api, value, key in required)
        fields += comment(value.get("description", ""), "  ") + f"  {kind} {identifier(key)}{initial(api, value, kind)};\n"
        rows.append((key, limits(api, value, key in required)))
    equal = "" if contract.holds_view(api, name) else f"\n  friend bool operator==({name} const&, {name} const&) = default;\n"
    return comment(schema.get("description", "")) + f"struct {name} {{\n{fields}{equal}}};\n", members_table("api::" + name, rows)


def operation_text(api, operation):
    fields, rows, parameter_rows = "", [], []
    for parameter in operation.parameters:
        required = bool(parameter.get("required"))
        kind = member_type(api, parameter["schema"], required)
        fields += f"    {kind} {identifier(parameter['name'])}{initial(api, parameter['schema'], kind)};\n"
        rows.append((parameter["name"], limits(api, parameter["schema"], required, parameter["in"])))
        parameter_rows.append(f"{{{json.dumps(parameter['name'])}, In::{parameter['in']}, {str(required).lower()}}}")
    body = type_of(api, operation.body) if operation.body else "NoBody"
    answer = type_of(api, operation.answer) if operation.answer else "NoBody"
    needs_match = any(parameter["name"] == "If-Match" for parameter in operation.parameters)
    method = "delete_" if operation.method == "delete" else operation.method
    keys = ", ".join(json.dumps(key) for key in operation.errors)
    errors = f"  static constexpr std::string_view errors[] = {{{keys}}};\n" if keys else "  static constexpr std::span<std::string_view const> errors = {};\n"
    files = ", ".join(json.dumps(kind) for kind in operation.file_types)
    files = f"  static constexpr std::string_view file_types[] = {{{files}}};\n" if files else "  static constexpr std::span<std::string_view const> file_types = {};\n"
    text = (comment(f"{operation.method.upper()} {operation.path}: {operation.node['summary']}.") + f"struct {operation.name} {{\n"
            f"  struct Parameters {{\n{fields}\n    friend bool operator==(Parameters const&, Parameters const&) = default;\n  }};\n  using Body = {body};\n  using Answer = {answer};\n"
            f"  static constexpr ParameterRow parameters[] = {{{', '.join(parameter_rows)}}};\n{errors}{files}"
            f"  static constexpr Operation operation = {{.id = {json.dumps(operation.id)}, .method = Method::{method}, .path = {json.dumps(operation.path)}, "
            f".tag = {json.dumps(operation.tag)}, .success = {operation.success}, .access = Access::{operation.access}, "
            f".has_body = {str(bool(operation.body)).lower()}, .needs_if_match = {str(needs_match).lower()}, .parameters = parameters, .errors = errors, .file_types = file_types}};\n}};\n")
    return text, members_table(f"api::{operation.name}::Parameters", rows)


def formatted(text, name):
    """As clang-format has it, so that the format check of CI and this generator agree."""
    return subprocess.run(["clang-format-14", f"--assume-filename={name}"], input=text, capture_output=True, text=True, check=True,
                          cwd=__file__.rsplit("/tools/", 1)[0]).stdout


def pieces(api):
    """Texts for the header, tables of texts of enumerations for it, and tables of members for the source."""
    texts, enums, tables = [], [], []
    for name in contract.in_order(api):
        schema = api.schemas[name]
        if contract.is_enum(schema) and schema.get("x-njia-cpp") != "none":
            text, table = enum_text(name, schema)
            enums.append(table)
        elif contract.is_struct(schema):
            text, table = struct_text(api, name, schema)
            tables.append(table)
        else:
            continue
        texts.append(text)
    for operation in api.operations:
        text, table = operation_text(api, operation)
        texts.append(text)
        tables.append(table)
    for schema in api.schemas.values():
        if schema.get("x-njia-read-only"):
            keys = ", ".join(json.dumps(key) for key in schema["x-njia-read-only"])
            enums.append(f"template <> struct ReadOnlyFields<{record_type(schema['x-njia-record'])}> {{\n"
                         f"  static constexpr std::string_view keys[] = {{{keys}}};\n}};\n")
    return texts, enums, tables


def header(api):
    texts, enums, _ = pieces(api)
    every = ", ".join(f"&{operation.name}::operation" for operation in api.operations)
    listing = f"/// Every operation of the contract.\ninline constexpr Operation const* kOperations[] = {{{every}}};\n"
    return formatted(f"""{NOTICE}// The contract as C++: what requests and answers hold, and one struct for each operation with its
// parameters, body, answer and descriptor. njia/server/json/codec.h reads and writes them.
#pragma once

#include "njia/domain/blank.h"
#include "njia/domain/ids.h"
#include "njia/server/json/message.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace njia::api {{

{chr(10).join(texts)}
{listing}
}} // namespace njia::api

namespace njia {{

{chr(10).join(enums)}
}} // namespace njia
""", "messages.h")


def source(api):
    tables = pieces(api)[2]
    lines = ["template Decoded<RawJson> from_json<RawJson>(std::string_view, std::size_t);"]
    decoded, encoded = set(), set()
    for name in contract.in_order(api):
        schema = api.schemas[name]
        if not (contract.is_struct(schema) or contract.is_record(schema)):
            continue
        kind = type_of(api, {"$ref": "#/" + name})
        kind = "api::" + kind if contract.is_struct(schema) else kind
        if not contract.holds_view(api, name) and kind not in decoded:
            decoded.add(kind)
            lines.append(f"template Decoded<{kind}> from_json<{kind}>(std::string_view, std::size_t);")
        if kind not in encoded:
            encoded.add(kind)
            lines.append(f"template void append_json<{kind}>(std::string&, {kind} const&);")
    for operation in api.operations:
        kind = f"api::{operation.name}::Parameters"
        lines.append(f"template Decoded<{kind}> read_parameters<{kind}>(RawParameters const&);")
    views = {record_type(schema["x-njia-record"]) for schema in api.schemas.values() if contract.is_view(schema) and "id" in schema["properties"]}
    lines += [f"template Decoded<FieldMask> read_fields<{view}>(std::vector<std::string> const&);" for view in sorted(views)]
    return formatted(f"""{NOTICE}#include "njia/server/api/messages.h"

#include "njia/server/json/codec_impl.h"

namespace njia {{
namespace codec {{

{chr(10).join(tables)}
}} // namespace codec

{chr(10).join(lines)}

}} // namespace njia
""", "messages.cpp")
