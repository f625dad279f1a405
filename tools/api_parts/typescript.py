"""The contract as a TypeScript client on fetch: types, one function for each operation, problems as a class of errors."""
import json
import re

from . import contract
from .contract import ref_name

HEAD = '''// Made by tools/api from api/openapi.yaml and api/paths/. Do not edit: change the contract and run tools/api.
// Talks to the hub and nothing else. Every function takes the Api, its input, and options (an AbortSignal).

export interface ApiOptions {
  /** Where the interface is; "/api/v1" when the page comes from the hub. */
  base?: string;
  fetch?: typeof fetch;
  /** Headers of every call, for example Accept-Language. */
  headers?: () => Record<string, string>;
}

export interface CallOptions {
  signal?: AbortSignal;
}

/** What came back. `value` is undefined for 204 and, when If-None-Match was given, 304. */
export interface Answer<T> {
  status: number;
  value: T;
  /** The version, for If-Match. */
  etag?: string;
  location?: string;
  /** Seconds after which to ask again. */
  retryAfter?: number;
}

/** The hub refused, and says why in the caller's language. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly retryAfter: number | undefined;
  constructor(problem: Problem, retryAfter?: number) {
    super(problem.detail);
    this.name = "ProblemError";
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
  get status(): number {
    return this.problem.status;
  }
  get code(): string {
    return this.problem.code;
  }
}

/** Something that is not the hub answered, or the hub broke off: no problem document came. */
export class UnexpectedAnswer extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`unexpected answer with status ${status}`);
    this.name = "UnexpectedAnswer";
    this.status = status;
  }
}

type Scalar = string | number | boolean;
type Parameters = Record<string, Scalar | readonly Scalar[] | undefined>;

interface Call {
  method: string;
  path: string;
  query?: Parameters;
  headers?: Parameters;
  body?: unknown;
  /** A file to send as it is. */
  file?: Blob;
  /** The answer is a file, not JSON. */
  answersFile?: boolean;
}

function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "code" in value && "detail" in value && "status" in value;
}

function seconds(response: Response): number | undefined {
  const text = response.headers.get("Retry-After");
  return text !== null && /^[0-9]+$/.test(text) ? Number(text) : undefined;
}

export class Api {
  private readonly base: string;
  private readonly fetcher: typeof fetch;
  private readonly headers: () => Record<string, string>;

  constructor(options: ApiOptions = {}) {
    this.base = options.base ?? "/api/v1";
    this.fetcher = options.fetch ?? ((input, init) => fetch(input, init));
    this.headers = options.headers ?? (() => ({}));
  }

  /** Sends one call. Throws ProblemError, UnexpectedAnswer, and what fetch throws (offline, aborted). */
  async call<T>(call: Call, options: CallOptions): Promise<Answer<T>> {
    const headers: Record<string, string> = { Accept: "application/json, application/problem+json", ...this.headers() };
    for (const [name, value] of Object.entries(call.headers ?? {})) {
      if (value !== undefined) {
        headers[name] = String(value);
      }
    }
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(call.query ?? {})) {
      if (value !== undefined) {
        query.set(name, Array.isArray(value) ? value.join(",") : String(value));
      }
    }
    const init: RequestInit = { method: call.method, headers, credentials: "same-origin" };
    if (call.body !== undefined) {
      headers["Content-Type"] = "application/json";
      init.body = JSON.stringify(call.body);
    }
    if (call.file !== undefined) {
      headers["Content-Type"] = call.file.type;
      init.body = call.file;
    }
    if (options.signal !== undefined) {
      init.signal = options.signal;
    }
    const search = query.toString();
    const response = await this.fetcher(this.base + call.path + (search === "" ? "" : "?" + search), init);
    if (call.answersFile === true && response.ok) {
      return answer<T>(response, (await response.blob()) as T);
    }
    const text = await response.text();
    const value = parse(text, response);
    if (!response.ok && response.status !== 304) {
      throw isProblem(value) ? new ProblemError(value, seconds(response)) : new UnexpectedAnswer(response.status);
    }
    return answer<T>(response, value as T);
  }
}

function parse(text: string, response: Response): unknown {
  if (text === "") {
    return undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UnexpectedAnswer(response.status);
  }
}

function answer<T>(response: Response, value: T): Answer<T> {
  const found: Answer<T> = { status: response.status, value };
  const etag = response.headers.get("ETag");
  const location = response.headers.get("Location");
  const retryAfter = seconds(response);
  if (etag !== null) {
    found.etag = etag;
  }
  if (location !== null) {
    found.location = location;
  }
  if (retryAfter !== undefined) {
    found.retryAfter = retryAfter;
  }
  return found;
}
'''


def pascal(name):
    return "".join(part.capitalize() for part in name.split("_"))


def identifier(name):
    return re.sub(r"\W", "_", name).lower()


def doc(text, indent=""):
    words = " ".join(text.split()).replace("*/", "* /") if text else ""
    return f"{indent}/** {words} */\n" if words else ""


def type_of(schema, vocabularies):
    if "$ref" in schema:
        return ref_name(schema)
    kind = schema.get("type")
    if kind == "array":
        inner = type_of(schema["items"], vocabularies)
        return f"({inner})[]" if " " in inner else inner + "[]"
    if kind == "string" and "x-njia-vocabulary" in schema and "enum" in schema:
        name = pascal(schema["x-njia-vocabulary"]) + "Code"
        vocabularies[name] = schema["enum"]
        return name
    return {"string": "string", "integer": "number", "number": "number", "boolean": "boolean"}.get(kind, "unknown")


def interface(name, schema, vocabularies):
    required = schema.get("required", [])
    lines = ""
    for key, value in schema["properties"].items():
        read_only = "readonly " if value.get("readOnly") else ""
        optional = "" if key in required else "?"
        lines += doc(value.get("description", ""), "  ") + f"  {read_only}{key}{optional}: {type_of(value, vocabularies)};\n"
    return doc(schema.get("description", schema.get("title", ""))) + f"export interface {name} {{\n{lines}}}\n"


def named(name, schema, vocabularies):
    if "enum" in schema:
        return doc(schema.get("description", "")) + f"export type {name} = {' | '.join(json.dumps(value) for value in schema['enum'])};\n"
    if schema.get("type") == "object":
        return interface(name, schema, vocabularies)
    return doc(schema.get("description", "")) + f"export type {name} = {type_of(schema, vocabularies)};\n"


def operation_text(operation, vocabularies):
    parts = {"path": [], "query": [], "header": []}
    fields, needs_input = "", bool(operation.body or operation.file_types)
    for parameter in operation.parameters:
        key = identifier(parameter["name"])
        required = bool(parameter.get("required")) or (parameter["name"] == "If-Match")
        needs_input = needs_input or required
        parts[parameter["in"]].append((parameter["name"], key))
        fields += doc(parameter.get("description", ""), "  ") + f"  {key}{'' if required else '?'}: {type_of(parameter['schema'], vocabularies)};\n"
    if operation.body:
        fields += f"  body: {type_of(operation.body, vocabularies)};\n"
    if operation.file_types:
        fields += "  /** Its type says what it is. */\n  file: Blob;\n"
    answer = type_of(operation.answer, vocabularies) if operation.answer else "Blob" if operation.answers_file else "undefined"
    if any(parameter["name"] == "If-None-Match" for parameter in operation.parameters):
        answer += " | undefined"
    path = json.dumps(operation.path)
    if parts["path"]:
        path = "`" + re.sub(r"{(\w+)}", lambda match: "${encodeURIComponent(input." + identifier(match.group(1)) + ")}", operation.path) + "`"
    call = [f"method: {json.dumps(operation.method.upper())}", f"path: {path}"]
    for place, member in (("query", "query"), ("header", "headers")):
        if parts[place]:
            entries = ", ".join(f"{json.dumps(name) if not name.isidentifier() else name}: input.{key}" for name, key in parts[place])
            call.append(f"{member}: {{ {entries} }}")
    call += ["body: input.body"] if operation.body else []
    call += ["file: input.file"] if operation.file_types else []
    call += ["answersFile: true"] if operation.answers_file else []
    given = f"input: {operation.name}Input" + ("" if needs_input else " = {}")
    keys = "; ".join(operation.errors)
    note = operation.node["summary"] + "." + (" " + operation.node["description"] if "description" in operation.node else "") + (f" Errors: {keys}." if keys else "")
    return (f"export interface {operation.name}Input {{\n{fields}}}\n\n" + doc(note) +
            f"export function {operation.id}(api: Api, {given}, options: CallOptions = {{}}): Promise<Answer<{answer}>> {{\n"
            f"  return api.call<{answer}>({{ {', '.join(call)} }}, options);\n}}\n")


def client(api):
    vocabularies = {}
    types = [named(name, schema, vocabularies) for name, schema in api.schemas.items()]
    functions = [operation_text(operation, vocabularies) for operation in api.operations]
    codes = [f"/** Codes of the list {name[:-4]}. */\nexport type {name} =\n  | " + "\n  | ".join(json.dumps(code) for code in values) + ";\n"
             for name, values in vocabularies.items()]
    return HEAD + "\n" + "\n".join([*types, *codes, *functions])
