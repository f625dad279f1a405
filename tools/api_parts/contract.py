"""Reads the contract, fills in record schemas and error answers, and checks that it keeps to what the generators can express."""
import copy
import csv
import json
import re

import yaml

METHODS = ["get", "post", "put", "patch", "delete"]
PROBLEM = "#/components/schemas/Problem"
STATUS_WORDS = {400: "Cannot be read", 401: "Not signed in", 403: "Not allowed", 404: "Not there, or not to be seen", 405: "Wrong method",
                409: "Contradicts what is there", 410: "Gone", 412: "Not the latest version", 413: "Too large", 415: "Wrong content type",
                422: "Something is not right", 428: "Version missing", 429: "Too many requests", 431: "Headers too large",
                500: "Our fault", 501: "Not supported", 503: "Not available for the moment", 507: "No room left"}


class Mistake(Exception):
    """Something in the contract that a person has to put right."""


class Operation:
    """One operation, everything resolved: parameters, body and answer as schemas, the error keys by status."""

    def __init__(self, path, method, node):
        self.path, self.method, self.node = path, method, node
        self.id = node["operationId"]
        self.name = self.id[0].upper() + self.id[1:]
        self.tag = node["tags"][0]
        self.access = node.get("x-njia-access", "session")
        self.parameters = []  # resolved, in order
        self.body = None  # schema or None
        self.file_types = []  # media types of a body that is a file
        self.answers_file = False  # what it answers with is no JSON
        self.answer = None
        self.success = 0
        self.errors = []  # own keys
        self.all_errors = {}  # status -> [keys]


class Api:
    def __init__(self):
        self.document = {}
        self.schemas = {}
        self.operations = []
        self.error_rows = {}
        self.order = []  # names of schemas in the order of the files


def read_errors(root):
    rows = {}
    for path in sorted((root / "data/labels/errors").glob("*.csv")):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines(keepends=True) if not line.startswith("#")]
        for row in csv.DictReader(lines):
            rows[row["key"]] = row
    return rows


def merge(root):
    """The frame with every file of paths/ put in; nothing may stand twice."""
    frame = yaml.safe_load((root / "api/openapi.yaml").read_text(encoding="utf-8"))
    frame["paths"] = {}
    for path in sorted((root / "api/paths").glob("*.yaml")):
        part = yaml.safe_load(path.read_text(encoding="utf-8"))
        for unknown in part.keys() - {"paths", "schemas"}:
            raise Mistake(f"{path.name}: {unknown} is neither paths nor schemas")
        for key, target in (("paths", frame["paths"]), ("schemas", frame["components"]["schemas"])):
            for name, node in part.get(key, {}).items():
                if name in target:
                    raise Mistake(f"{path.name}: {name} stands in another file already")
                target[name] = node
    return copy.deepcopy(frame)  # anchors become copies


def record_component(schemas, record, is_view):
    """The name of the component that stands for a record, as a whole or as a view."""
    for name, schema in schemas.items():
        if schema.get("x-njia-record") == record and bool(schema.get("x-njia-view")) == is_view:
            return name
    raise Mistake(f"no component schema has x-njia-record: {record}" + (" and x-njia-view: true" if is_view else ""))


def fill_record(name, schema, schemas, records):
    record = schema["x-njia-record"]
    if record not in records:
        raise Mistake(f"{name}: there is no record {record} with a field table")
    is_view = bool(schema.get("x-njia-view"))
    read_only = schema.get("x-njia-read-only", [])
    filled = {**copy.deepcopy(records[record]), **{key: value for key, value in schema.items()}}
    for key in read_only:
        if key not in filled["properties"]:
            raise Mistake(f"{name}: {key} of x-njia-read-only is no field of {record}")
        filled["properties"][key]["readOnly"] = True
    for field in filled["properties"].values():
        items = field.get("items", {})
        if "x-njia-record" in items:
            field["items"] = {"$ref": "#/components/schemas/" + record_component(schemas, items["x-njia-record"], is_view)}
    if is_view:
        filled["description"] = "As much of it as was asked for and may be seen. What is absent is not known, not asked for or not to be seen."
        filled["required"] = [key for key in filled["required"] if key == "id"]
    else:
        filled["required"] = [key for key in filled["required"] if key not in read_only]
    if not filled["required"]:
        del filled["required"]
    return filled


def ref_name(schema):
    return schema["$ref"].rsplit("/", 1)[1] if "$ref" in schema else None


def resolve(document, node):
    if "$ref" not in node:
        return node
    found = document
    for part in node["$ref"][2:].split("/"):
        if part not in found:
            raise Mistake(f"{node['$ref']} does not exist")
        found = found[part]
    return found


def check_schema(where, schema, schemas):
    """Keeps to what the codec can judge; otherwise the contract would promise more than the server does."""
    if "$ref" in schema:
        if ref_name(schema) not in schemas:
            raise Mistake(f"{where}: {schema['$ref']} does not exist")
        return
    kind = schema.get("type")
    if kind == "object":
        if "properties" not in schema:
            raise Mistake(f"{where}: an object needs properties")
        schema["additionalProperties"] = False
        for key in schema.get("required", []):
            if key not in schema["properties"]:
                raise Mistake(f"{where}: {key} is required and no property")
        for key, value in schema["properties"].items():
            if not re.fullmatch(r"[a-z][a-z0-9_]*", key):
                raise Mistake(f"{where}.{key}: names are snake_case")
            check_schema(f"{where}.{key}", value, schemas)
            if value.get("type") == "object" or ("enum" in value):
                raise Mistake(f"{where}.{key}: give objects and enumerations a name of their own under schemas")
    elif kind == "array":
        if "maxItems" not in schema:
            raise Mistake(f"{where}: a list needs maxItems")
        check_schema(where + "[]", schema["items"], schemas)
    elif kind in ("integer", "number"):
        if "minimum" not in schema or "maximum" not in schema:
            raise Mistake(f"{where}: a number needs minimum and maximum")
    elif kind == "string":
        if "pattern" in schema:
            re.compile(schema["pattern"])
            if not schema["pattern"].startswith("^") or not schema["pattern"].endswith("$"):
                raise Mistake(f"{where}: a pattern is anchored with ^ and $")
        if not schema.get("format") and not schema.get("enum") and "maxLength" not in schema:
            raise Mistake(f"{where}: a text needs maxLength")
    elif kind not in ("boolean", None):
        raise Mistake(f"{where}: no type {kind}")


def implied_errors(schemas, schema, seen=()):
    """What reading a value of this schema can complain of."""
    name = ref_name(schema)
    if name:
        return [] if name in seen else implied_errors(schemas, schemas[name], (*seen, name))
    keys = []
    kind, form = schema.get("type"), schema.get("format")
    if kind == "object":
        keys += ["field.unknown"] + (["field.required"] if schema.get("required") else [])
    if kind in ("integer", "number"):
        keys.append("field.out_of_range")
    if "x-njia-vocabulary" in schema:
        keys += ["code.unknown"] + (["code.twice", "field.malformed"] if kind == "array" else [])
    elif "enum" in schema:
        keys.append("field.not_in_list")
    for part, key in (("minLength", "field.too_short"), ("maxLength", "text.too_long"), ("pattern", "field.pattern"), ("minItems", "list.too_short"),
                      ("maxItems", "list.too_long")):
        keys += [key] if part in schema else []
    keys += {"uuid": ["id.malformed"], "edtf": ["date.malformed", "date.impossible", "date.reversed"], "date-time": ["field.malformed"]}.get(form, [])
    inner = [*schema.get("properties", {}).values()]
    inner += [schema["items"]] if "items" in schema and "x-njia-vocabulary" not in schema else []
    for child in inner:
        keys += implied_errors(schemas, child, seen)
    return keys


def read_operation(api, common, path, method, node):
    operation = Operation(path, method, node)
    document = api.document
    node.setdefault("description", "")
    if not node["description"]:
        del node["description"]
    for parameter in node.get("parameters", []):
        resolved = resolve(document, parameter)
        check_schema(f"{operation.id} {resolved['name']}", resolved["schema"], api.schemas)
        operation.parameters.append(resolved)
    in_path = re.findall(r"{(\w+)}", path)
    declared = [parameter["name"] for parameter in operation.parameters if parameter["in"] == "path"]
    if sorted(in_path) != sorted(declared):
        raise Mistake(f"{operation.id}: the path has {in_path}, the parameters {declared}")
    if "requestBody" in node:
        content = node["requestBody"]["content"]
        if "application/json" in content:
            operation.body = content["application/json"]["schema"]
        else:
            operation.file_types = list(content)
    good = [status for status in node["responses"] if status.startswith("2")]
    if not good or any(not status.startswith("2") for status in node["responses"]):
        raise Mistake(f"{operation.id}: give responses with a status of 2xx, the usual one first; all others follow from the errors")
    operation.success = int(good[0])
    content = node["responses"][good[0]].get("content")
    if content and "application/json" in content:
        operation.answer = content["application/json"]["schema"]
    else:
        operation.answers_file = bool(content)
    # A list within the list is one that several operations share by a YAML anchor.
    operation.errors = [key for entry in node.get("x-njia-errors", []) for key in (entry if isinstance(entry, list) else [entry])]
    if operation.errors:
        node["x-njia-errors"] = operation.errors
    names = {parameter["name"] for parameter in operation.parameters}
    groups = ["every"]
    groups += ["session"] if operation.access == "session" else []
    groups += ["path"] if in_path else []
    groups += ["parameters"] if operation.parameters else []
    groups += ["body"] if operation.body else []
    groups += ["file"] if operation.file_types else []
    groups += [group for group, name in (("if_match", "If-Match"), ("idempotency_key", "Idempotency-Key"), ("cursor", "cursor"), ("sort", "sort"))
               if name in names]
    implied = [key for parameter in operation.parameters for key in implied_errors(api.schemas, parameter["schema"])]
    implied += ["field.required"] if any(parameter.get("required") and parameter["in"] != "path" for parameter in operation.parameters) else []
    implied += implied_errors(api.schemas, operation.body) if operation.body else []
    by_status = {}
    for key in [*operation.errors, *implied, *(key for group in groups for key in common[group])]:
        if key not in api.error_rows:
            raise Mistake(f"{operation.id}: no error {key} in data/labels/errors")
        keys = by_status.setdefault(int(api.error_rows[key]["status"]), [])
        if key not in keys:
            keys.append(key)
    operation.all_errors = dict(sorted(by_status.items()))
    if "If-None-Match" in names:
        node["responses"]["304"] = {"description": "It is still what the caller has."}
    for status, keys in operation.all_errors.items():
        answer = {"description": f"{STATUS_WORDS.get(status, 'Error')}: " + ", ".join(f"`{key}`" for key in keys), "x-njia-errors": keys,
                  "content": {"application/problem+json": {"schema": {"$ref": PROBLEM}}}}
        if status in (429, 503):
            answer["headers"] = {"Retry-After": {"$ref": "#/components/headers/RetryAfter"}}
        node["responses"][str(status)] = answer
    node["responses"] = dict(sorted(node["responses"].items()))
    if operation.access == "anybody":
        node["security"] = []
    api.operations.append(operation)


def read(root, records_json):
    api = Api()
    api.document = document = merge(root)
    api.error_rows = read_errors(root)
    common = document.pop("x-njia-common-errors")
    records = json.loads(records_json)
    schemas = document["components"]["schemas"]
    for name, schema in list(schemas.items()):
        if not re.fullmatch(r"[A-Z][A-Za-z0-9]*", name):
            raise Mistake(f"schemas/{name}: names are PascalCase")
        if "x-njia-record" in schema:
            schemas[name] = fill_record(name, schema, schemas, records)
    api.schemas = schemas
    for name, schema in schemas.items():
        if "x-njia-record" not in schema and schema.get("x-njia-cpp") != "none":
            check_schema(name, schema, schemas)
    seen = set()
    tags = {tag["name"] for tag in document["tags"]}
    # Every operation speaks the caller's language.
    language = {"$ref": "#/components/parameters/AcceptLanguage"}
    for path, methods in document["paths"].items():
        if not re.fullmatch(r"(/([a-z][a-z0-9-]*|{\w+}))+", path):
            raise Mistake(f"{path}: paths are kebab-case")
        for method in METHODS:
            if method not in methods:
                continue
            node = methods[method]
            if not re.fullmatch(r"[a-z][A-Za-z0-9]*", node["operationId"]) or node["operationId"] in seen:
                raise Mistake(f"{path}: operationId {node['operationId']} is not camelCase, or stands twice")
            seen.add(node["operationId"])
            if not set(node["tags"]) <= tags:
                raise Mistake(f"{node['operationId']}: tag {node['tags']} is not in openapi.yaml")
            node["parameters"] = [*node.get("parameters", []), language]
            read_operation(api, common, path, method, node)
    return api


def document(api):
    return json.dumps(api.document, ensure_ascii=False, indent=1) + "\n"


def is_view(schema):
    return bool(schema.get("x-njia-view"))


def is_record(schema):
    return "x-njia-record" in schema


def is_enum(schema):
    return "enum" in schema


def is_struct(schema):
    return schema.get("type") == "object" and not is_record(schema) and schema.get("x-njia-cpp") != "none"


def references(schema):
    """Names of the schemas that this one mentions directly."""
    if "$ref" in schema:
        return [ref_name(schema)]
    names = []
    for child in [*schema.get("properties", {}).values(), *([schema["items"]] if "items" in schema else [])]:
        names += references(child)
    return names


def in_order(api):
    """Names of the structs, each after those that it holds."""
    done, order = set(), []

    def visit(name):
        if name in done:
            return
        done.add(name)
        for other in references(api.schemas[name]):
            visit(other)
        order.append(name)

    for name in api.schemas:
        visit(name)
    return order


def holds_view(api, name, seen=()):
    schema = api.schemas[name]
    return is_view(schema) or any(holds_view(api, other, (*seen, name)) for other in references(schema) if other not in (*seen, name))
