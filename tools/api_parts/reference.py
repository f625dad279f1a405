"""The contract as one page to read without a network: plain HTML, no script, its style in api/reference.css."""
import html
import json
import re

from . import contract
from .contract import ref_name


def text(words):
    """Escaped, with `code` as code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", html.escape(" ".join(words.split()), quote=False))


def paragraphs(words):
    parts = [part for part in words.strip().split("\n\n") if part]
    strong = [re.sub(r"[*]{2}([^*]+)[*]{2}", r"<strong>\1</strong>", text(part)) for part in parts]
    return "".join(f"<p>{part}</p>\n" for part in strong)


def anchor(kind, name):
    return f"{kind}-{re.sub(r'[^A-Za-z0-9]+', '-', name).strip('-')}"


def kind_of(schema):
    if "$ref" in schema:
        name = ref_name(schema)
        return f'<a href="#{anchor("schema", name)}">{name}</a>'
    kind = schema.get("type")
    if kind == "array":
        return "list of " + kind_of(schema["items"])
    if kind == "string" and schema.get("format"):
        return html.escape(schema["format"])
    return html.escape({"string": "text", None: "any JSON"}.get(kind, kind))


def bounds(schema):
    """Limits in words."""
    words = []
    low, high = schema.get("minimum"), schema.get("maximum")
    if low is not None:
        words.append(f"{low:,} to {high:,}")
    if "minLength" in schema:
        words.append(f"at least {schema['minLength']} character{'s' if schema['minLength'] > 1 else ''}")
    if "maxLength" in schema:
        words.append(f"at most {schema['maxLength']:,} characters")
    if "maxItems" in schema:
        words.append(f"at most {schema['maxItems']:,} items")
    if "pattern" in schema and "x-njia-vocabulary" not in schema and len(schema["pattern"]) < 60:
        words.append(f"form <code>{html.escape(schema['pattern'])}</code>")
    if "default" in schema:
        words.append(f"{json.dumps(schema['default'])} when not given")
    if "x-njia-vocabulary" in schema:
        words.append(f"code of the list <code>{schema['x-njia-vocabulary']}</code>")
    elif "enum" in schema:
        words.append("one of " + ", ".join(f"<code>{html.escape(value)}</code>" for value in schema["enum"]))
    if schema.get("readOnly"):
        words.append("set by the hub")
    if "x-njia-disclosure" in schema:
        words.append(f"disclosure: {schema['x-njia-disclosure']}")
    return "; ".join(words)


def row(name, kind, is_required, description, limits, example):
    notes = text(description) if description else ""
    notes += f' <span class="limits">{limits}.</span>' if limits else ""
    notes += f' <span class="limits">Example: <code>{html.escape(example if isinstance(example, str) else json.dumps(example, ensure_ascii=False))}</code></span>' if example is not None else ""
    mark = ' <span class="required">required</span>' if is_required else ""
    return f'<tr><th scope="row"><code>{html.escape(name)}</code>{mark}</th><td>{kind}</td><td>{notes}</td></tr>\n'


def table(head, rows):
    if not rows:
        return ""
    heads = "".join(f'<th scope="col">{name}</th>' for name in head)
    return f'<div class="wide" tabindex="0"><table><thead><tr>{heads}</tr></thead><tbody>\n{"".join(rows)}</tbody></table></div>\n'


def operation_section(api, operation):
    where = {"path": "path", "query": "query", "header": "header"}
    rows = []
    for parameter in operation.parameters:
        schema = parameter["schema"]
        target = contract.resolve(api.document, schema)
        rows.append(row(parameter["name"], f'{kind_of(schema)}, {where[parameter["in"]]}', parameter.get("required"),
                        parameter.get("description", target.get("description", "")), bounds(target), parameter.get("example", target.get("example"))))
    access = "Without signing in." if operation.access == "anybody" else "Signed in, or with a token."
    parts = [f'<section class="operation" id="{anchor("operation", operation.id)}">\n<h3><span class="method {operation.method}">{operation.method.upper()}</span> '
             f'<code>{html.escape(operation.path)}</code></h3>\n<p class="summary">{text(operation.node["summary"])}. <span class="access">{access} '
             f'<code>{operation.id}</code></span></p>\n']
    parts.append(paragraphs(operation.node.get("description", "")))
    if rows:
        parts.append("<h4>Parameters</h4>\n" + table(["Name", "Type", "Meaning"], rows))
    if operation.body:
        parts.append(f"<h4>Body</h4>\n<p>{kind_of(operation.body)}</p>\n")
    if operation.file_types:
        parts.append("<h4>Body</h4>\n<p>A file: " + ", ".join(f"<code>{html.escape(kind)}</code>" for kind in operation.file_types) + "</p>\n")
    answers = []
    for status, answer in operation.node["responses"].items():
        if "x-njia-errors" in answer:
            keys = " ".join(f'<a href="#{anchor("error", key)}"><code>{key}</code></a>' for key in answer["x-njia-errors"])
            answers.append(f'<tr><th scope="row">{status}</th><td>{text(contract.STATUS_WORDS.get(int(status), "Error"))}</td><td>{keys}</td></tr>\n')
        else:
            content = answer.get("content", {}).get("application/json", {}).get("schema")
            headers = " ".join(f"<code>{name}</code>" for name in answer.get("headers", {}))
            answers.append(f'<tr><th scope="row">{status}</th><td>{text(answer["description"])}</td><td>{kind_of(content) if content else ""} {headers}</td></tr>\n')
    parts.append("<h4>Answers</h4>\n" + table(["Status", "Meaning", "Content, headers or errors"], answers))
    return "".join(parts) + "</section>\n"


def schema_section(name, schema):
    parts = [f'<section class="schema" id="{anchor("schema", name)}">\n<h3>{name}</h3>\n']
    words = schema.get("description") or schema.get("title", "")
    parts.append(f"<p>{text(words)}{'' if words.endswith('.') else '.'}</p>\n" if words else "")
    if schema.get("type") == "object":
        required = schema.get("required", [])
        rows = [row(key, kind_of(value), key in required, value.get("description", ""), bounds(value), value.get("example"))
                for key, value in schema["properties"].items()]
        parts.append(table(["Field", "Type", "Meaning"], rows))
    else:
        limits = bounds(schema)
        parts.append(f"<p>{kind_of(schema)}{': ' + limits if limits else ''}.</p>\n")
    return "".join(parts) + "</section>\n"


def page(api):
    document = api.document
    by_tag = {tag["name"]: [operation for operation in api.operations if operation.tag == tag["name"]] for tag in document["tags"]}
    menu, body = [], []
    for tag in document["tags"]:
        entries = "".join(f'<li><a href="#{anchor("operation", operation.id)}"><span class="method {operation.method}">{operation.method.upper()}</span> '
                          f'{html.escape(operation.path)}</a></li>\n' for operation in by_tag[tag["name"]])
        menu.append(f'<li><a href="#{anchor("tag", tag["name"])}">{tag["name"]}</a><ul>\n{entries}</ul></li>\n')
        body.append(f'<h2 id="{anchor("tag", tag["name"])}">{tag["name"].capitalize()}</h2>\n<p>{text(tag["description"])}.</p>\n')
        body += [operation_section(api, operation) for operation in by_tag[tag["name"]]]
    keys = sorted({key for operation in api.operations for keys in operation.all_errors.values() for key in keys})
    errors = [f'<tr id="{anchor("error", key)}"><th scope="row"><code>{key}</code></th><td>{api.error_rows[key]["status"]}</td>'
              f'<td>{text(api.error_rows[key]["en"])}</td></tr>\n' for key in keys]
    schemas = "".join(schema_section(name, schema) for name, schema in api.schemas.items())
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Njia: reference of the interface</title>
<link rel="stylesheet" href="reference.css">
</head>
<body>
<a class="skip" href="#content">To the content</a>
<header>
<h1>Njia: reference of the interface</h1>
<p>Version {html.escape(document["info"]["version"])}, below <code>{document["servers"][0]["url"]}</code>. For machines: <a href="openapi.json">openapi.json</a>.</p>
</header>
<nav aria-label="Operations">
<ul>
{"".join(menu)}<li><a href="#schemas">schemas</a></li>
<li><a href="#errors">errors</a></li>
</ul>
</nav>
<main id="content">
{paragraphs(document["info"]["description"])}
{"".join(body)}
<h2 id="schemas">Schemas</h2>
{schemas}
<h2 id="errors">Errors</h2>
<p>Every error is a <a href="#schema-Problem">Problem</a>. Keys never change; sentences are in English, Swahili, French and Arabic.</p>
{table(["Code", "Status", "Sentence"], errors)}
</main>
</body>
</html>
"""
