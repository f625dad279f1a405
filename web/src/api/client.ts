// Made by tools/api from api/openapi.yaml and api/paths/. Do not edit: change the contract and run tools/api.
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

/** What went wrong (RFC 9457), in the caller's language. */
export interface Problem {
  /** `/problems/` and the code; a page that explains it. */
  type: string;
  /** What kind of failure it is. */
  title: string;
  /** As the response's. */
  status: number;
  /** What, where and how to mend it. */
  detail: string;
  /** `urn:uuid:` and the request's id, as in the server's log. */
  instance: string;
  /** Stable; one of the error keys. */
  code: string;
  /** Each single problem with its place. */
  errors?: ProblemItem[];
}

/** One of the things that are wrong. It has a pointer, a cell, a parameter, or no place. */
export interface ProblemItem {
  /** RFC 6901 JSON pointer into the request's body, as a fragment. */
  pointer?: string;
  /** Sheet and cell of an uploaded table. */
  cell?: string;
  /** Name of a path, query or header parameter. */
  parameter?: string;
  code: string;
  /** What, and how to mend it. */
  detail: string;
  /** What was sent, shortened. */
  value?: string;
  /** What may have been meant. */
  suggestions?: string[];
}

/** An entity tag with its quotes. */
export type Etag = string;

/** The same words in each language. */
export interface Words {
  en: string;
  sw: string;
  fr: string;
  ar: string;
}

/** A password. */
export interface NewPassword {
  password: string;
}

/** A code of an authenticator app (RFC 6238). */
export interface TotpCode {
  code: string;
}

/** What an authenticator app needs. */
export interface TotpEnrolment {
  /** otpauth://, for a QR code. */
  uri: string;
  /** The same, for typing. */
  secret: string;
}

/** A passkey, as its owner sees it. */
export interface PasskeyRow {
  key: string;
  title: string;
  made_at: string;
  used_at?: string;
  /** Signs in alone, without a password. */
  verifies_user: boolean;
  is_synced: boolean;
}

/** What a member signs in with. */
export interface Credentials {
  has_password: boolean;
  has_totp: boolean;
  /** Those that are left. */
  recovery_codes: number;
  passkeys: PasskeyRow[];
}

/** A passkey that the browser made. */
export interface NewPasskey {
  title: string;
  /** The credential's toJSON(). */
  response: unknown;
}

/** A title. */
export interface PasskeyTitle {
  title: string;
}

/** To be kept on paper. */
export interface RecoveryCodes {
  codes: string[];
}

/** What a token is for, and how far it goes. */
export interface NewToken {
  title: string;
  /** records, figures, administration: of what the member may do, these areas. */
  scopes: string[];
  days?: number;
}

/** A token, without the token itself. */
export interface TokenRow {
  id: string;
  title: string;
  scopes: string[];
  expires_at: string;
  /** Not revoked. */
  is_active: boolean;
}

/** All tokens of a member. */
export interface TokenPage {
  data: TokenRow[];
}

/** A new token. */
export interface MadeToken {
  /** Authorization: Bearer … */
  token: string;
  row: TokenRow;
}

/** A signed statement of where the log stood. */
export interface AuditHead {
  /** 1, 2, 3 … under one key. */
  number: number;
  /** How many entries the log had. */
  entries: number;
  /** When it was signed. */
  at: string;
  /** As it stands in the file of the log, with its signature. */
  line: string;
}

/** A part of the list of heads. */
export interface AuditHeadPage {
  /** The public key that signs, in hex: compare it with the one that the operator gave you by another way. */
  key: string;
  data: AuditHead[];
  /** For the next part; absent on the last. */
  next_cursor?: string;
}

/** One thing that happened. */
export interface Event {
  id: string;
  kind: string;
  at: string;
  /** Path of what it concerns. */
  subject?: string;
}

/** A stretch of events. */
export interface EventPage {
  data: Event[];
  /** Also after the last event that there is. */
  next_cursor: string;
}

/** docs/formats.md describes them. */
export type ExportFormat = "csv" | "xlsx" | "jsonl" | "geojson" | "htcds";

/** Which journeys, and how. */
export interface ExportOrder {
  format: ExportFormat;
  /** Of this organisation; of the own one without it, or for analysts of the whole circle. */
  org?: string;
  /** Of this exercise only. */
  round?: string;
}

/** About the own organisation's records, or what is shared with the coordinator. Usual: the widest that the caller has. */
export type FiguresScope = "own" | "circle";

/** A parameter as it is typed. */
export interface TextPair {
  key: string;
  value: string;
}

/** A parameter of an analysis. */
export interface AnalysisParameter {
  key: string;
  /** level, country, place, round, question, unit, split, days, number, share, choice or period: how it is typed. */
  type: string;
  label: string;
  required: boolean;
  /** What holds when it is not given. */
  fallback?: string;
  choices: string[];
}

/** A question that can be asked. */
export interface Analysis {
  key: string;
  label: string;
  /** Its page below docs/methods. */
  page: string;
  /** How far its answers may go. */
  widest_audience: string;
  parameters: AnalysisParameter[];
}

/** All analyses. */
export interface AnalysisPage {
  data: Analysis[];
}

/** One question. */
export interface AnalysisQuestion {
  scope?: FiguresScope;
  parameters?: TextPair[];
  rounds?: RoundId[];
  /** As on the page of filters. */
  filter?: string;
  /** Only these natures; usually all but reference data. */
  natures?: string[];
  /** Also reference data, such as refugee movements. */
  reference_movements?: boolean;
}

/** An answer. */
export interface AnalysisAnswer {
  analysis: string;
  scope: FiguresScope;
  /** The table with its keys in words, as `njia analyse --json` writes it. */
  table: unknown;
}

/** As the analysis of that name. */
export type TableKind = "corridors" | "places_by_role" | "trunk_segments" | "diversion" | "profiles" | "series" | "totals";

/** To which places are taken. */
export type TableLevel = "place" | "admin1" | "country" | "region";

/** Of time. */
export type TableUnit = "year" | "quarter" | "month";

/** Of totals. */
export type TableSplit = "nothing" | "round" | "nature" | "detection";

/** One table. */
export interface TableQuestion {
  kind: TableKind;
  level?: TableLevel;
  /** Of profiles: the name of its code list. */
  question?: string;
  /** Of profiles: crossed with this one. */
  by?: string;
  unit?: TableUnit;
  split?: TableSplit;
}

/** Several tables of one filter. */
export interface TablesQuestion {
  scope?: FiguresScope;
  filter?: string;
  natures?: string[];
  tables: TableQuestion[];
  /** Of each table, those with most submissions. */
  most_cells?: number;
}

/** What a cell adds up to. */
export interface TableSums {
  submissions: number;
  /** Independent sources. */
  groups: number;
  persons_low: number;
  /** Absent: or more. */
  persons_high?: number;
  unknown_size: number;
  incidents: number;
}

/** A cell. */
export interface TableCell {
  /** Place ids (empty: not known), codes, words or EDTF, as in the analysis's table. */
  keys: string[];
  sums: TableSums;
}

/** What could not be placed. */
export interface TableLeftOut {
  reason: string;
  sums: TableSums;
}

/** A table. */
export interface Table {
  cells: TableCell[];
  all_cells: number;
  total: TableSums;
  left_out: TableLeftOut[];
}

/** A place that keys name. */
export interface PlaceName {
  id: PlaceId;
  name: string;
}

/** The tables in the order in which they were asked for. */
export interface TablesAnswer {
  scope: FiguresScope;
  tables: Table[];
  places: PlaceName[];
}

/** Id of an import. */
export type ImportId = string;

/** stage_only saves nothing yet; good_rows saves what is ready; all_or_nothing saves everything, or nothing when a row is not ready. */
export type ImportMode = "stage_only" | "good_rows" | "all_or_nothing";

/** What one row stands for. */
export type RowMeaning = "person" | "route" | "group";

/** Which number of a date comes first. */
export type DateReading = "day_first" | "month_first";

/** Who may use a report. */
export type PermissionCode = "ONLY_US" | "COORDINATOR" | "NETWORK" | "GOVERNMENT" | "PUBLIC";

/** Language and format. */
export type TemplateName = "en.xlsx" | "sw.xlsx" | "fr.xlsx" | "ar.xlsx" | "en.csv" | "sw.csv" | "fr.csv" | "ar.csv";

/** Where an import stands. */
export type ImportState = "staged" | "committed" | "undone" | "discarded";

/** Rows of the file. Those read are the sum of all others. */
export interface ImportCounts {
  rows_read: Count;
  committed: Count;
  unchanged: Count;
  staged: Count;
  rejected: Count;
  ignored: Count;
}

/** A number of things. */
export type Count = number;

/** One uploaded file and what became of it. */
export interface Import {
  id: ImportId;
  code: string;
  round: RoundId;
  file_name: string;
  created_at: string;
  /** Who uploaded it. */
  created_by?: string;
  state: ImportState;
  counts: ImportCounts;
  /** Reports that wait. */
  waiting?: number;
  /** Of these, reports that could be saved now. */
  ready?: number;
}

/** A part of the list of imports. */
export interface ImportPage {
  data: Import[];
  /** For the next part; absent on the last. */
  next_cursor?: string;
}

/** How grave a finding is. */
export type FindingSeverity = "error" | "warning" | "note";

/** One place where a finding was made. */
export interface FindingSample {
  cell?: string;
  /** As it stands there; never of a column that names people. */
  value?: string;
  message?: string;
  suggestion?: string;
}

/** All findings of one cause. */
export interface FindingGroup {
  code: string;
  number: string;
  severity: FindingSeverity;
  sheet?: string;
  header?: string;
  count: Count;
  samples: FindingSample[];
}

/** A part of the list of findings. */
export interface FindingPage {
  data: FindingGroup[];
  /** For the next part; absent on the last. */
  next_cursor?: string;
}

/** A report that waits. */
export interface ImportRow {
  number: Count;
  /** Sheet and rows. */
  rows: string;
  status: string;
  ready: boolean;
  findings: FindingSample[];
}

/** A part of the list of waiting rows. */
export interface ImportRowPage {
  data: ImportRow[];
  /** For the next part; absent on the last. */
  next_cursor?: string;
}

/** A text that waiting reports need a decision on. */
export interface OpenValue {
  text: string;
  /** Code of the country beside it; may be empty. */
  country: string;
  reports: Count;
  rows: Count;
  /** False: it counts at its country meanwhile. */
  must: boolean;
  suggestion?: string;
  first_cell?: string;
}

/** Texts to decide on. */
export interface OpenValueList {
  data: OpenValue[];
}

/** Which place a text means. */
export interface ValueDecision {
  /** As the list gives it. */
  text: string;
  /** As the list gives it. */
  country?: string;
  place: string;
}

/** What a decision did. */
export interface Mended {
  reports: Count;
}

/** keep: it is a report of its own, or the file is right; drop: it is not wanted. */
export type RowVerdict = "keep" | "drop";

/** What is to become of a row. */
export interface RowDecision {
  decision: RowVerdict;
}

/** How to save. */
export interface CommitOrder {
  /** Only when everything is ready. */
  all?: boolean;
}

/** A column mapping. */
export interface SavedMapping {
  /** Of the header that it is for. */
  fingerprint: string;
  /** As docs/formats.md describes mapping files, in JSON. */
  mapping: unknown;
}

/** Mappings of an organisation. */
export interface MappingList {
  data: SavedMapping[];
}

/** A column mapping to keep. */
export interface MappingBody {
  /** As docs/formats.md describes mapping files, in JSON. */
  mapping: unknown;
}

/** What one reading of a file came to. */
export interface ImportSummary {
  file_name: string;
  dry_run: boolean;
  /** Where it is kept; absent when nothing new was in the file. */
  import?: string;
  counts: ImportCounts;
  waiting?: Count;
  findings: FindingGroup[];
}

/** Where a job is. */
export type JobState = "queued" | "running" | "done" | "failed" | "cancelled";

/** Work that takes longer than a request. */
export interface Job {
  id: string;
  /** What it does: import, commit, marked, export, snapshot, release. */
  kind: string;
  state: JobState;
  /** Units of work done (rows */
  done?: number;
  /** Units in all, once known. */
  total?: number;
  created_at: string;
  finished_at?: string;
  /** Where the result is. */
  result?: string;
  /** Why it failed, as a Problem. */
  problem?: unknown;
}

/** A part of the list of jobs. */
export interface JobPage {
  data: Job[];
  /** For the next part; absent on the last. */
  next_cursor?: string;
}

/** Id of a journey. */
export type JourneyId = string;

/** Counts from 1 without gaps. */
export type Version = number;

/** Place on the journey */
export interface Step {
  /** What the place was. */
  role: RoleCode;
  places?: string[];
  /** Place as written. Town and country, for example "Busia, Kenya". A country or "Gulf" is enough if that is all you know. */
  place_text?: string;
  /** How exactly it is known. */
  precision: PrecisionCode;
  /** Stated or worked out. */
  certainty?: CertaintyCode;
  /** Days stayed. How long they stayed, in days, if you know. */
  stay_days?: number;
}

/** As much of it as was asked for and may be seen. What is absent is not known, not asked for or not to be seen. */
export interface StepView {
  /** What the place was. */
  role?: RoleCode;
  places?: string[];
  /** Place as written. Town and country, for example "Busia, Kenya". A country or "Gulf" is enough if that is all you know. */
  place_text?: string;
  /** How exactly it is known. */
  precision?: PrecisionCode;
  /** Stated or worked out. */
  certainty?: CertaintyCode;
  /** Days stayed. How long they stayed, in days, if you know. */
  stay_days?: number;
}

/** Stretch */
export interface Leg {
  to_step: number;
  /** Means of transport. How they travelled on this stretch. */
  transport?: string[];
  /** How the border was crossed. At an official crossing, away from one, or no border on this stretch. */
  crossing?: CrossingCode;
  /** Travel papers. */
  documents?: DocumentsCode;
  /** Hidden on the way. */
  concealment?: ConcealmentCode;
}

/** As much of it as was asked for and may be seen. What is absent is not known, not asked for or not to be seen. */
export interface LegView {
  to_step?: number;
  /** Means of transport. How they travelled on this stretch. */
  transport?: string[];
  /** How the border was crossed. At an official crossing, away from one, or no border on this stretch. */
  crossing?: CrossingCode;
  /** Travel papers. */
  documents?: DocumentsCode;
  /** Hidden on the way. */
  concealment?: ConcealmentCode;
}

/** Journey */
export interface Journey {
  /** Record id. Filled in by Njia. Leave it as it is, so that a corrected sheet changes this record. */
  id: string;
  /** Organisation. */
  org: string;
  /** Data collection exercise. */
  round: string;
  /** Programme or project. The project under which the people were met, so that a report by funder and partner is counted once. */
  programme?: string;
  /** Entered by. */
  readonly entered_by?: string;
  /** Entered on. RFC 3339, UTC, with or without milliseconds */
  readonly entered_at?: string;
  /** How it reached us. */
  readonly channel?: ChannelCode;
  /** Your own reference. A number from your own files, at most 40 characters. Never a name, a phone number or an identity number. */
  org_ref?: string;
  /** People counted, or a known route. Choose a known route when you know the way but have counted nobody on it. */
  kind: KindCode;
  /** Trafficking or high-risk migration. What you judge it to be. Suspected is a good answer. */
  nature?: NatureCode;
  /** How you learned of it. How your organisation met this journey. */
  detection?: DetectionCode;
  /** Places of the journey. */
  steps: Step[];
  /** Stretches of the journey. */
  legs?: Leg[];
  /** Transit places: how many are known. No transit is not the same as transit not known. */
  transit_known?: TransitKnownCode;
  /** Means of transport (whole route). All that were used. If you know it per stretch, give it there instead. */
  transport?: string[];
  /** Type of exploitation. The main one first. Not known is an answer. */
  exploitation?: string[];
  /** Industry or kind of work. The work or trade in which people were exploited. */
  industry?: string[];
  /** How they were recruited. All that apply. */
  recruitment?: string[];
  /** Website or app used. Where the first contact was made, if it was online. */
  platform?: string[];
  /** Who the recruiter was to them. The relation only, never a name. */
  recruiter_relation?: string[];
  /** How they were controlled. All that apply. None seen is an answer. */
  control?: string[];
  /** Submissions this row stands for. */
  submissions: number;
  /** How sure the number is. Exact, an estimate, at least, a range, or not known. */
  cases_basis: CasesBasisCode;
  /** What is counted. People or incidents. Incidents are never added to people. */
  cases_unit: CasesUnitCode;
  /** People, at least. The smallest number that is certain. Leave it empty if you do not know; do not write 0 or 1. */
  cases_min?: number;
  /** People, at most. The largest number you think possible. Empty means: or more. */
  cases_max?: number;
  /** People by sex. Only if you know it for the people counted above. */
  by_sex?: string[];
  /** People by age. In bands of years. Never a date of birth. */
  by_age?: string[];
  /** Children and adults. If you do not know ages, how many were under 18. */
  by_age_class?: string[];
  /** Exploited before. How many of them had been trafficked before this journey. */
  retrafficked?: number;
  /** What made them vulnerable. All that apply. Optional. */
  vulnerability?: string[];
  /** What happened afterwards. All that apply. Optional. */
  outcome?: string[];
  /** Journey began. The earliest date you know. A month or a year is enough. EDTF: 2020-08-15, 2020-08, 2020-34 (second quarter), 2020, 2019/2020, 2020-01~ (about) */
  journey_from?: string;
  /** Journey ended. The latest date you know. A month or a year is enough. EDTF: 2020-08-15, 2020-08, 2020-34 (second quarter), 2020, 2019/2020, 2020-01~ (about) */
  journey_to?: string;
  /** When you learned of it. The day, month or year in which your organisation heard of it. EDTF: 2020-08-15, 2020-08, 2020-34 (second quarter), 2020, 2019/2020, 2020-01~ (about) */
  learned_on?: string;
  /** Grade of the source (A to F). Only if you use this scale. Otherwise answer "How sure are you?". */
  reliability?: ReliabilityCode;
  /** Grade of the information (1 to 6). Only if you use this scale. Otherwise answer "How sure are you?". */
  credibility?: CredibilityCode;
  /** Note. About the route only, at most 1,000 characters. No names, phone numbers or identity numbers. Never published. */
  note?: string;
  /** Who may use this record. You can change it later. Your organisation is never named beside a route. */
  permission?: PermissionCode;
  permission_basis?: string;
}

/** As much of it as was asked for and may be seen. What is absent is not known, not asked for or not to be seen. */
export interface JourneyView {
  /** Record id. Filled in by Njia. Leave it as it is, so that a corrected sheet changes this record. */
  id: string;
  /** Organisation. */
  org?: string;
  /** Data collection exercise. */
  round?: string;
  /** Programme or project. The project under which the people were met, so that a report by funder and partner is counted once. */
  programme?: string;
  /** Entered by. */
  entered_by?: string;
  /** Entered on. RFC 3339, UTC, with or without milliseconds */
  entered_at?: string;
  /** How it reached us. */
  channel?: ChannelCode;
  /** Your own reference. A number from your own files, at most 40 characters. Never a name, a phone number or an identity number. */
  org_ref?: string;
  /** People counted, or a known route. Choose a known route when you know the way but have counted nobody on it. */
  kind?: KindCode;
  /** Trafficking or high-risk migration. What you judge it to be. Suspected is a good answer. */
  nature?: NatureCode;
  /** How you learned of it. How your organisation met this journey. */
  detection?: DetectionCode;
  /** Places of the journey. */
  steps?: StepView[];
  /** Stretches of the journey. */
  legs?: LegView[];
  /** Transit places: how many are known. No transit is not the same as transit not known. */
  transit_known?: TransitKnownCode;
  /** Means of transport (whole route). All that were used. If you know it per stretch, give it there instead. */
  transport?: string[];
  /** Type of exploitation. The main one first. Not known is an answer. */
  exploitation?: string[];
  /** Industry or kind of work. The work or trade in which people were exploited. */
  industry?: string[];
  /** How they were recruited. All that apply. */
  recruitment?: string[];
  /** Website or app used. Where the first contact was made, if it was online. */
  platform?: string[];
  /** Who the recruiter was to them. The relation only, never a name. */
  recruiter_relation?: string[];
  /** How they were controlled. All that apply. None seen is an answer. */
  control?: string[];
  /** Submissions this row stands for. */
  submissions?: number;
  /** How sure the number is. Exact, an estimate, at least, a range, or not known. */
  cases_basis?: CasesBasisCode;
  /** What is counted. People or incidents. Incidents are never added to people. */
  cases_unit?: CasesUnitCode;
  /** People, at least. The smallest number that is certain. Leave it empty if you do not know; do not write 0 or 1. */
  cases_min?: number;
  /** People, at most. The largest number you think possible. Empty means: or more. */
  cases_max?: number;
  /** People by sex. Only if you know it for the people counted above. */
  by_sex?: string[];
  /** People by age. In bands of years. Never a date of birth. */
  by_age?: string[];
  /** Children and adults. If you do not know ages, how many were under 18. */
  by_age_class?: string[];
  /** Exploited before. How many of them had been trafficked before this journey. */
  retrafficked?: number;
  /** What made them vulnerable. All that apply. Optional. */
  vulnerability?: string[];
  /** What happened afterwards. All that apply. Optional. */
  outcome?: string[];
  /** Journey began. The earliest date you know. A month or a year is enough. EDTF: 2020-08-15, 2020-08, 2020-34 (second quarter), 2020, 2019/2020, 2020-01~ (about) */
  journey_from?: string;
  /** Journey ended. The latest date you know. A month or a year is enough. EDTF: 2020-08-15, 2020-08, 2020-34 (second quarter), 2020, 2019/2020, 2020-01~ (about) */
  journey_to?: string;
  /** When you learned of it. The day, month or year in which your organisation heard of it. EDTF: 2020-08-15, 2020-08, 2020-34 (second quarter), 2020, 2019/2020, 2020-01~ (about) */
  learned_on?: string;
  /** Grade of the source (A to F). Only if you use this scale. Otherwise answer "How sure are you?". */
  reliability?: ReliabilityCode;
  /** Grade of the information (1 to 6). Only if you use this scale. Otherwise answer "How sure are you?". */
  credibility?: CredibilityCode;
  /** Note. About the route only, at most 1,000 characters. No names, phone numbers or identity numbers. Never published. */
  note?: string;
  /** Who may use this record. You can change it later. Your organisation is never named beside a route. */
  permission?: PermissionCode;
  permission_basis?: string;
}

/** Whether it counts. */
export type JourneyStatus = "current" | "withdrawn";

/** A journey with what the hub knows about the record itself. */
export interface JourneyEntry {
  version: Version;
  status: JourneyStatus;
  journey: JourneyView;
}

/** A part of the list of journeys. */
export interface JourneyPage {
  data: JourneyEntry[];
  /** For the next part; absent on the last. */
  next_cursor?: string;
  /** Of a list with a filter or an order: how many there are for this caller in all parts. */
  total?: number;
  /** Of how many the filter cannot be said, and why; `undecided` lists them. */
  left_out?: LeftOutJourneys[];
}

/** Journeys that do not say what a filter asks for. */
export interface LeftOutJourneys {
  /** unlocated, coarser_than_level, undated, date_too_coarse, unknown_size, not_asked or not_known. */
  reason: string;
  journeys: Count;
}

/** What a version did. */
export type RevisionAction = "created" | "updated" | "withdrawn" | "restored";

/** One version, without its content. */
export interface Revision {
  version: Version;
  action: RevisionAction;
  /** When. */
  at: string;
  /** User or tool; absent where the caller may not know. */
  by?: string;
  /** As given in Njia-Reason. */
  reason?: string;
  /** The import that did it. */
  batch?: string;
}

/** A part of the list of versions. */
export interface RevisionPage {
  data: Revision[];
  /** For the next part; absent on the last. */
  next_cursor?: string;
}

/** One field that differs. An absent side had no value. */
export interface FieldChange {
  /** RFC 6901 pointer into the journey. */
  pointer: string;
  /** As it was. */
  before?: unknown;
  /** As it became. */
  after?: unknown;
}

/** What differs between two versions of a journey. */
export interface JourneyChanges {
  from: Version;
  to: Version;
  changes: FieldChange[];
}

/** Whether a member gets in. */
export type MemberState = "PENDING" | "ACTIVE" | "SUSPENDED" | "REMOVED";

/** A member. */
export interface MemberRow {
  id: string;
  login: string;
  organisation?: OrganisationId;
  name: string;
  email?: string;
  language: LanguageTag;
  roles: MemberRole[];
  state: MemberState;
}

/** Members. */
export interface MemberPage {
  data: MemberRow[];
}

/** Whom to invite. */
export interface NewMember {
  login: string;
  organisation?: OrganisationId;
  name?: string;
  email?: string;
  language?: LanguageTag;
  roles: MemberRole[];
  /** How long the link works. */
  days?: number;
}

/** What changes. */
export interface MemberChange {
  name?: string;
  email?: string;
  language?: LanguageTag;
  roles?: MemberRole[];
  state?: MemberState;
}

/** For who is new */
export type InvitationKind = "invite" | "reset";

/** Which link. */
export interface NewInvitation {
  kind: InvitationKind;
  days?: number;
}

/** An open link. */
export interface InvitationRow {
  key: string;
  kind: InvitationKind;
  member: string;
  made_at: string;
  expires_at: string;
}

/** Open links. */
export interface InvitationPage {
  data: InvitationRow[];
}

/** A new link. */
export interface MadeInvitation {
  token: string;
  row: InvitationRow;
}

/** A pending member and the link. */
export interface InvitedMember {
  member: MemberRow;
  invitation: MadeInvitation;
}

/** The token of a link. */
export interface InvitationToken {
  token: string;
}

/** The token of a link, and a password. */
export interface InvitationPassword {
  token: string;
  password: string;
}

/** The token of a link, and what the browser made. */
export interface InvitationPasskey {
  token: string;
  /** The credential's toJSON(). */
  response: unknown;
}

/** What a link is for. */
export interface InvitationView {
  kind: InvitationKind;
  login: string;
  name: string;
  /** Its name; empty for operators. */
  organisation: string;
  expires_at: string;
}

/** For whom and which exercise. */
export interface NewLink {
  round: RoundId;
  title: string;
  days?: number;
}

/** A submission link, without the link itself. */
export interface LinkRow {
  id: string;
  round: RoundId;
  title: string;
  expires_at: string;
  /** Not revoked. */
  is_active: boolean;
}

/** All links of an organisation. */
export interface LinkPage {
  data: LinkRow[];
}

/** A new link. */
export interface MadeLink {
  token: string;
  row: LinkRow;
}

/** Id of an organisation. */
export type OrganisationId = string;

/** Organisation */
export interface Organisation {
  /** Id. */
  id: string;
  /** Short code. */
  code: string;
  /** Name of the organisation. */
  name?: string;
  /** Kind of organisation. */
  type?: OrgTypeCode;
  /** Country. */
  country?: string;
  /** Counted together with. Organisations that fund, own or copy each other count as one source. */
  group?: string;
  standing?: StandingCode;
  access?: AccessStateCode;
}

/** As much of it as was asked for and may be seen. What is absent is not known, not asked for or not to be seen. */
export interface OrganisationView {
  /** Id. */
  id: string;
  /** Short code. */
  code?: string;
  /** Name of the organisation. */
  name?: string;
  /** Kind of organisation. */
  type?: OrgTypeCode;
  /** Country. */
  country?: string;
  /** Counted together with. Organisations that fund, own or copy each other count as one source. */
  group?: string;
  standing?: StandingCode;
  access?: AccessStateCode;
}

/** A part of the list of organisations. */
export interface OrganisationPage {
  data: OrganisationView[];
  /** For the next part; absent on the last. */
  next_cursor?: string;
  /** How many there are for this caller, where counting is cheap. */
  total?: number;
}

/** Id of a place. */
export type PlaceId = string;

/** Id of a proposal. */
export type PlaceProposalId = string;

/** A place as people choose it. */
export interface FoundPlace {
  id: PlaceId;
  /** In the caller's language where there is one. */
  name: string;
  /** Where it lies; empty for countries and regions. */
  within: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** County or region as ISO 3166-2. */
  unit?: string;
  /** Code of the list place_kind. */
  kind: string;
  /** Code of the list precision. */
  precision: string;
  /** Of towns and posts only. */
  lat_deg?: number;
  lon_deg?: number;
  /** No source confirms where it lies. */
  approximate: boolean;
  /** Where a source says. */
  population?: number;
  /** By this network. */
  added: boolean;
  other_names: string[];
  twin?: PlaceId;
}

/** Places that were found. */
export interface FoundPlacePage {
  data: FoundPlace[];
}

/** place_proposal */
export interface PlaceProposal {
  id: string;
  org: string;
  name: string;
  country: string;
  admin1?: string;
  kind?: PlaceKindCode;
  lat_deg?: number;
  lon_deg?: number;
  reason?: string;
  readonly state?: DecisionCode;
  readonly place?: string;
}

/** As much of it as was asked for and may be seen. What is absent is not known, not asked for or not to be seen. */
export interface PlaceProposalView {
  id: string;
  org?: string;
  name?: string;
  country?: string;
  admin1?: string;
  kind?: PlaceKindCode;
  lat_deg?: number;
  lon_deg?: number;
  reason?: string;
  state?: DecisionCode;
  place?: string;
}

/** A proposal with its version. */
export interface PlaceProposalEntry {
  version: number;
  proposal: PlaceProposalView;
}

/** A part of the list of proposals. */
export interface PlaceProposalPage {
  data: PlaceProposalEntry[];
  /** For the next part; absent on the last. */
  next_cursor?: string;
}

/** What becomes of a proposal. */
export type PlaceVerdict = "approve" | "merge" | "decline";

/** A decision about a proposal. */
export interface PlaceDecision {
  verdict: PlaceVerdict;
  place?: PlaceId;
}

/** Id of a snapshot. */
export type SnapshotId = string;

/** Id of a sealed edition. */
export type ReleaseId = string;

/** Id of a grant. */
export type ReleaseGrantId = string;

/** Id of a request. */
export type ReleaseRequestId = string;

/** snapshot */
export interface Snapshot {
  id: string;
  code: string;
  round: string;
  baseline?: string;
  focal: string;
  /** RFC 3339, UTC, with or without milliseconds */
  taken_at: string;
  digest: string;
}

/** A part of the list of snapshots. */
export interface SnapshotPage {
  data: Snapshot[];
  /** For the next part; absent on the last. */
  next_cursor?: string;
}

/** What to freeze. */
export interface SnapshotOrder {
  id: SnapshotId;
  round: RoundId;
  baseline?: RoundId;
  /** The country that the report is about, ISO 3166-1 alpha-2. */
  focal: string;
}

/** For whom an edition is. */
export type ReleaseAudience = "network" | "government" | "public";

/** Of the report. */
export type ReportLanguage = "en" | "sw" | "fr" | "ar";

/** What to seal. */
export interface ReleaseOrder {
  id: ReleaseId;
  snapshot: SnapshotId;
  audience: ReleaseAudience;
  language?: ReportLanguage;
  /** Markdown. */
  recommendations?: string;
  /** Markdown: those who agreed to be named. */
  acknowledgements?: string;
}

/** As much of it as was asked for and may be seen. What is absent is not known, not asked for or not to be seen. */
export interface ReleaseView {
  id: string;
  snapshot?: string;
  round?: string;
  audience?: string;
  edition?: number;
  language?: string;
  /** RFC 3339, UTC, with or without milliseconds */
  sealed_at?: string;
  digest?: string;
  marking?: MarkingCode;
}

/** A part of the list of editions. */
export interface ReleasePage {
  data: ReleaseView[];
  /** For the next part; absent on the last. */
  next_cursor?: string;
}

/** A file or table. */
export interface ReleasePart {
  name: string;
  media_type: string;
  /** Bytes. */
  size: number;
  /** SHA-256, hexadecimal. */
  digest: string;
}

/** An edition and what it holds. */
export interface ReleaseDetail {
  release: ReleaseView;
  files: ReleasePart[];
  tables: ReleasePart[];
}

/** A released table. */
export type ReleasedTable = unknown;

/** To whom, and what for. */
export interface GrantOrder {
  id: ReleaseGrantId;
  receiver: OrganisationId;
  purpose: string;
}

/** release_grant */
export interface ReleaseGrant {
  id: string;
  release: string;
  receiver: string;
  purpose: string;
  /** RFC 3339, UTC, with or without milliseconds */
  granted_at: string;
  state?: DecisionCode;
}

/** A part of the list of grants. */
export interface ReleaseGrantPage {
  data: ReleaseGrant[];
  /** For the next part; absent on the last. */
  next_cursor?: string;
}

/** release_request */
export interface ReleaseRequest {
  id: string;
  org: string;
  round: string;
  purpose: string;
  /** RFC 3339, UTC, with or without milliseconds */
  readonly asked_at?: string;
  /** RFC 3339, UTC, with or without milliseconds */
  readonly received_at?: string;
  readonly state?: DecisionCode;
  readonly response?: string;
  readonly grant?: string;
}

/** A part of the list of requests. */
export interface ReleaseRequestPage {
  data: ReleaseRequest[];
  /** For the next part; absent on the last. */
  next_cursor?: string;
}

/** An answer to a request. */
export interface ReleaseRequestAnswer {
  release?: ReleaseId;
  response: string;
}

/** remark */
export interface Remark {
  id: string;
  readonly org?: string;
  readonly journey?: string;
  thread: string;
  field?: string;
  text: string;
  readonly author?: string;
  /** RFC 3339, UTC, with or without milliseconds */
  readonly at?: string;
  closes?: boolean;
}

/** As much of it as was asked for and may be seen. What is absent is not known, not asked for or not to be seen. */
export interface RemarkView {
  id: string;
  org?: string;
  journey?: string;
  thread?: string;
  field?: string;
  text?: string;
  author?: string;
  /** RFC 3339, UTC, with or without milliseconds */
  at?: string;
  closes?: boolean;
}

/** review_step */
export interface ReviewStep {
  id: string;
  readonly journey?: string;
  journey_version: number;
  state: ReviewStateCode;
  readonly reviewer?: string;
  reason?: string;
  /** RFC 3339, UTC, with or without milliseconds */
  readonly at?: string;
}

/** As much of it as was asked for and may be seen. What is absent is not known, not asked for or not to be seen. */
export interface ReviewStepView {
  id: string;
  journey?: string;
  journey_version?: number;
  state?: ReviewStateCode;
  reviewer?: string;
  reason?: string;
  /** RFC 3339, UTC, with or without milliseconds */
  at?: string;
}

/** Assessment */
export interface Assessment {
  /** Id. */
  id: string;
  /** Record. */
  readonly journey?: string;
  /** Grade of the source. */
  reliability?: ReliabilityCode;
  /** Grade of the information. */
  credibility?: CredibilityCode;
  /** Reviewed by. */
  readonly reviewer?: string;
  /** Reason. */
  reason?: string;
  /** RFC 3339, UTC, with or without milliseconds */
  readonly at?: string;
}

/** As much of it as was asked for and may be seen. What is absent is not known, not asked for or not to be seen. */
export interface AssessmentView {
  /** Id. */
  id: string;
  /** Record. */
  journey?: string;
  /** Grade of the source. */
  reliability?: ReliabilityCode;
  /** Grade of the information. */
  credibility?: CredibilityCode;
  /** Reviewed by. */
  reviewer?: string;
  /** Reason. */
  reason?: string;
  /** RFC 3339, UTC, with or without milliseconds */
  at?: string;
}

/** All of a journey. */
export interface RemarkList {
  data: RemarkView[];
}

/** All of a journey. */
export interface ReviewList {
  data: ReviewStepView[];
}

/** All of a journey. */
export interface AssessmentList {
  data: AssessmentView[];
}

/** Id of a round. */
export type RoundId = string;

/** Data collection exercise */
export interface Round {
  /** Id. */
  id: string;
  /** Short code. */
  code: string;
  /** Title. */
  title?: string;
  /** EDTF: 2020-08-15, 2020-08, 2020-34 (second quarter), 2020, 2019/2020, 2020-01~ (about) */
  period?: string;
  /** EDTF: 2020-08-15, 2020-08, 2020-34 (second quarter), 2020, 2019/2020, 2020-01~ (about) */
  open?: string;
  /** Version of the word lists. */
  taxonomy_version: number;
  /** Version of the questions. */
  questionnaire_version: number;
  synthetic: boolean;
}

/** As much of it as was asked for and may be seen. What is absent is not known, not asked for or not to be seen. */
export interface RoundView {
  /** Id. */
  id: string;
  /** Short code. */
  code?: string;
  /** Title. */
  title?: string;
  /** EDTF: 2020-08-15, 2020-08, 2020-34 (second quarter), 2020, 2019/2020, 2020-01~ (about) */
  period?: string;
  /** EDTF: 2020-08-15, 2020-08, 2020-34 (second quarter), 2020, 2019/2020, 2020-01~ (about) */
  open?: string;
  /** Version of the word lists. */
  taxonomy_version?: number;
  /** Version of the questions. */
  questionnaire_version?: number;
  synthetic?: boolean;
}

/** A part of the list of rounds. */
export interface RoundPage {
  data: RoundView[];
  /** For the next part; absent on the last. */
  next_cursor?: string;
  /** How many there are for this caller, where counting is cheap. */
  total?: number;
}

/** Login name and password. */
export interface PasswordLogin {
  /** The member's login name. */
  login: string;
  password: string;
}

/** A code, and the token of the first step. */
export interface SecondStepCode {
  pending: string;
  code: string;
}

/** The token of a first step, where there was one. */
export interface PendingToken {
  pending?: string;
}

/** What navigator.credentials.get() answered, and the token of a first step, where there was one. */
export interface PasskeyAnswer {
  pending?: string;
  /** The credential's toJSON(). */
  response: unknown;
}

/** One of the three. */
export interface Confirmation {
  password?: string;
  code?: string;
  /** Of a passkey: the credential's toJSON(). */
  response?: unknown;
}

/** Options for the browser's own functions. */
export interface PasskeyOptions {
  /** For PublicKeyCredential.parseCreationOptionsFromJSON or parseRequestOptionsFromJSON. */
  options: unknown;
}

/** The first step was right; the second is missing. */
export interface PendingSignIn {
  token: string;
  expires_at: string;
  /** An authenticator app is set up. */
  totp: boolean;
  /** A passkey is set up. */
  passkey: boolean;
}

/** What a member may do. */
export type MemberRole = "CASE_WORKER" | "DATA_LEAD" | "REVIEWER" | "ANALYST" | "OFFICER" | "READER" | "ADMIN" | "OPERATOR";

/** Who is signed in. */
export interface Session {
  member: string;
  login: string;
  name: string;
  organisation?: OrganisationId;
  /** Those that count. */
  roles: MemberRole[];
  /** Of a token; of a session all. */
  scopes: string[];
  /** Of a session: to be sent as Njia-Csrf with every request that changes something. */
  csrf_token?: string;
  expires_at?: string;
  /** Credentials may be changed without confirming. */
  is_fresh?: boolean;
}

/** Exactly one of both. */
export interface SignInAnswer {
  session?: Session;
  pending?: PendingSignIn;
}

/** One open session. */
export interface SessionRow {
  key: string;
  /** The browser's family. */
  agent?: string;
  opened_at: string;
  seen_at: string;
  expires_at: string;
  is_this: boolean;
}

/** All open sessions of a member. */
export interface SessionPage {
  data: SessionRow[];
}

/** Id of an agreement. */
export type AgreementId = string;

/** sharing_default */
export interface SharingDefault {
  id: string;
  org: string;
  round: string;
  permission: PermissionCode;
  basis?: string;
}

/** As much of it as was asked for and may be seen. What is absent is not known, not asked for or not to be seen. */
export interface SharingDefaultView {
  id: string;
  org?: string;
  round?: string;
  permission?: PermissionCode;
  basis?: string;
}

/** A part of the list of settings. */
export interface SharingDefaultPage {
  data: SharingDefaultView[];
  /** For the next part; absent on the last. */
  next_cursor?: string;
}

/** What an organisation lets others do. */
export interface SharingSetting {
  permission: PermissionCode;
  /** How consent is obtained; no data of persons. */
  basis?: string;
}

/** agreement */
export interface Agreement {
  id: string;
  readonly code?: string;
  org: string;
  receiver: string;
  purpose: string;
  rounds?: string[];
  fields: string[];
  precision: PrecisionCode;
  /** RFC 3339, UTC, with or without milliseconds */
  expires_at: string;
  marking?: MarkingCode;
  readonly state?: DecisionCode;
  /** RFC 3339, UTC, with or without milliseconds */
  readonly decided_at?: string;
}

/** As much of it as was asked for and may be seen. What is absent is not known, not asked for or not to be seen. */
export interface AgreementView {
  id: string;
  code?: string;
  org?: string;
  receiver?: string;
  purpose?: string;
  rounds?: string[];
  fields?: string[];
  precision?: PrecisionCode;
  /** RFC 3339, UTC, with or without milliseconds */
  expires_at?: string;
  marking?: MarkingCode;
  state?: DecisionCode;
  /** RFC 3339, UTC, with or without milliseconds */
  decided_at?: string;
}

/** An agreement and its version. */
export interface AgreementEntry {
  version: Version;
  agreement: AgreementView;
}

/** A part of the list of agreements. */
export interface AgreementPage {
  data: AgreementEntry[];
  /** For the next part; absent on the last. */
  next_cursor?: string;
}

/** The receiver accepts or declines what is proposed; either side revokes. */
export type AgreementVerdict = "accept" | "decline" | "revoke";

/** A decision on an agreement. */
export interface AgreementDecision {
  decision: AgreementVerdict;
}

/** Coverage statement */
export interface Coverage {
  readonly id?: string;
  /** Organisation. */
  readonly org?: string;
  /** Data collection exercise. */
  readonly round?: string;
  /** Where you work. Counties or regions in which somebody of yours could hear of a journey. */
  places?: string[];
  /** Routes you work on. */
  corridors?: string[];
  /** What you do there. */
  services?: string[];
  /** How you hear of journeys. */
  detection?: string[];
  /** EDTF: 2020-08-15, 2020-08, 2020-34 (second quarter), 2020, 2019/2020, 2020-01~ (about) */
  active?: string;
  /** Case workers. How many people do this work for you there. */
  case_workers?: number;
  /** Your records may help to choose service points. Only if you say yes. Two people ask, and see a few places, never your records. You can take it back. */
  grants_service_points?: boolean;
}

/** As much of it as was asked for and may be seen. What is absent is not known, not asked for or not to be seen. */
export interface CoverageView {
  id: string;
  /** Organisation. */
  org?: string;
  /** Data collection exercise. */
  round?: string;
  /** Where you work. Counties or regions in which somebody of yours could hear of a journey. */
  places?: string[];
  /** Routes you work on. */
  corridors?: string[];
  /** What you do there. */
  services?: string[];
  /** How you hear of journeys. */
  detection?: string[];
  /** EDTF: 2020-08-15, 2020-08, 2020-34 (second quarter), 2020, 2019/2020, 2020-01~ (about) */
  active?: string;
  /** Case workers. How many people do this work for you there. */
  case_workers?: number;
  /** Your records may help to choose service points. Only if you say yes. Two people ask, and see a few places, never your records. You can take it back. */
  grants_service_points?: boolean;
}

/** A part of the list of coverage statements. */
export interface CoveragePage {
  data: CoverageView[];
  /** For the next part; absent on the last. */
  next_cursor?: string;
}

/** Id of a view. */
export type ViewId = string;

/** What can be set. */
export type SettingCode = "site_name" | "contact" | "emergency_numbers" | "notice";

/** A value. */
export interface SettingValue {
  value: string;
}

/** A setting. */
export interface SettingEntry {
  code: SettingCode;
  value: string;
}

/** All settings. */
export interface SettingList {
  data: SettingEntry[];
}

/** saved_view */
export interface View {
  id: string;
  readonly member?: string;
  title: string;
  query: string;
  shared?: boolean;
  alert_days?: number;
  readonly access?: AccessStateCode;
}

/** As much of it as was asked for and may be seen. What is absent is not known, not asked for or not to be seen. */
export interface ViewView {
  id: string;
  member?: string;
  title?: string;
  query?: string;
  shared?: boolean;
  alert_days?: number;
  access?: AccessStateCode;
}

/** A part of the list of views. */
export interface ViewPage {
  data: ViewView[];
  /** For the next part; absent on the last. */
  next_cursor?: string;
}

/** Journeys to withdraw. */
export interface Withdrawal {
  journeys: JourneyId[];
}

/** What was withdrawn. */
export interface Withdrawn {
  journeys: Count;
}

/** A code list's name and size. */
export interface VocabularyEntry {
  name: string;
  /** Number of codes. */
  size: number;
}

/** All code lists. */
export interface VocabularyPage {
  data: VocabularyEntry[];
}

/** One code of a list. */
export interface VocabularyTerm {
  code: string;
  /** Never changes; it is what is stored. */
  number: number;
  labels: Words;
  /** Languages in which a native speaker has read the label. */
  reviewed: LanguageTag[];
  /** Version of the code lists that brought it. */
  since: number;
}

/** BCP 47. */
export type LanguageTag = "en" | "sw" | "fr" | "ar";

/** A code list. */
export interface Vocabulary {
  name: string;
  terms: VocabularyTerm[];
}

/** Codes of the list Role. */
export type RoleCode =
  | "ORIGIN"
  | "RECRUITMENT"
  | "TRANSIT"
  | "INTENDED_DESTINATION"
  | "EXPLOITATION"
  | "DESTINATION"
  | "RESCUE_OR_EXIT";

/** Codes of the list Precision. */
export type PrecisionCode =
  | "CITY"
  | "ADMIN2"
  | "ADMIN1"
  | "COUNTRY"
  | "REGION"
  | "UNKNOWN";

/** Codes of the list Certainty. */
export type CertaintyCode =
  | "STATED"
  | "INFERRED";

/** Codes of the list Crossing. */
export type CrossingCode =
  | "OFFICIAL"
  | "UNOFFICIAL"
  | "NONE_INTERNAL"
  | "UNKNOWN";

/** Codes of the list Documents. */
export type DocumentsCode =
  | "GENUINE_OWN"
  | "FORGED"
  | "OTHER_PERSONS"
  | "NONE"
  | "UNKNOWN";

/** Codes of the list Concealment. */
export type ConcealmentCode =
  | "YES"
  | "NO"
  | "UNKNOWN";

/** Codes of the list Channel. */
export type ChannelCode =
  | "WEB"
  | "SHEET"
  | "API"
  | "PAPER";

/** Codes of the list Kind. */
export type KindCode =
  | "CASES"
  | "KNOWN_ROUTE";

/** Codes of the list Nature. */
export type NatureCode =
  | "TRAFFICKING_CONFIRMED"
  | "TRAFFICKING_SUSPECTED"
  | "HIGH_RISK_MIGRATION"
  | "OTHER_MOVEMENT"
  | "NOT_TRAFFICKING"
  | "UNKNOWN";

/** Codes of the list Detection. */
export type DetectionCode =
  | "OWN_CASE_WORK"
  | "HOTLINE"
  | "INTERCEPTION_AT_POST"
  | "REFERRAL_FROM_ORG"
  | "COMMUNITY"
  | "MEDIA"
  | "OFFICIAL_RECORD"
  | "OTHER"
  | "UNKNOWN";

/** Codes of the list TransitKnown. */
export type TransitKnownCode =
  | "NONE"
  | "SOME"
  | "ALL"
  | "UNKNOWN";

/** Codes of the list CasesBasis. */
export type CasesBasisCode =
  | "EXACT"
  | "ESTIMATE"
  | "AT_LEAST"
  | "RANGE"
  | "UNKNOWN";

/** Codes of the list CasesUnit. */
export type CasesUnitCode =
  | "PERSONS"
  | "INCIDENTS";

/** Codes of the list Reliability. */
export type ReliabilityCode =
  | "A"
  | "B"
  | "C"
  | "D"
  | "E"
  | "F";

/** Codes of the list Credibility. */
export type CredibilityCode =
  | "1"
  | "2"
  | "3"
  | "4"
  | "5"
  | "6";

/** Codes of the list Permission. */
export type PermissionCode =
  | "ONLY_US"
  | "COORDINATOR"
  | "NETWORK"
  | "GOVERNMENT"
  | "PUBLIC";

/** Codes of the list OrgType. */
export type OrgTypeCode =
  | "NGO"
  | "LAW_ENFORCEMENT"
  | "HEALTH_SERVICE"
  | "CENTRAL_GOVERNMENT"
  | "LOCAL_GOVERNMENT"
  | "IMMIGRATION_SERVICE"
  | "LEGAL_SERVICE"
  | "CORPORATE_BUSINESS"
  | "SCHOOL_OR_COLLEGE"
  | "OTHER";

/** Codes of the list Standing. */
export type StandingCode =
  | "CONTRIBUTOR"
  | "COORDINATOR"
  | "STATE_BODY";

/** Codes of the list AccessState. */
export type AccessStateCode =
  | "PENDING"
  | "ACTIVE"
  | "SUSPENDED"
  | "REMOVED";

/** Codes of the list PlaceKind. */
export type PlaceKindCode =
  | "SETTLEMENT"
  | "BORDER_POST"
  | "CAMP"
  | "INFORMAL_SETTLEMENT"
  | "AIRPORT"
  | "PORT"
  | "SEA"
  | "ADMIN"
  | "COUNTRY"
  | "REGION"
  | "UNOFFICIAL_CROSSING"
  | "OTHER";

/** Codes of the list Decision. */
export type DecisionCode =
  | "PROPOSED"
  | "ACCEPTED"
  | "DECLINED"
  | "REVOKED"
  | "MERGED";

/** Codes of the list Marking. */
export type MarkingCode =
  | "RED"
  | "AMBER_STRICT"
  | "AMBER"
  | "GREEN"
  | "CLEAR";

/** Codes of the list ReviewState. */
export type ReviewStateCode =
  | "IN_REVIEW"
  | "RETURNED"
  | "ACCEPTED";

export interface ListCredentialsInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** What one signs in with. */
export function listCredentials(api: Api, input: ListCredentialsInput = {}, options: CallOptions = {}): Promise<Answer<Credentials>> {
  return api.call<Credentials>({ method: "GET", path: "/account/credentials", headers: { "Accept-Language": input.accept_language } }, options);
}

export interface SetPasswordInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: NewPassword;
}

/** Sets or changes one's password. At least 15 characters, or 8 with a second factor; not a common one, and not made of what others know. Ends the other sessions. Errors: session.confirm_needed; access.sign_in; session.busy; password.too_short; password.too_long; password.common; password.contextual; second_factor.password_too_short. */
export function setPassword(api: Api, input: SetPasswordInput, options: CallOptions = {}): Promise<Answer<undefined>> {
  return api.call<undefined>({ method: "PUT", path: "/account/password", headers: { "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface BeginTotpInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** A new secret for an authenticator app. Errors: session.confirm_needed; access.sign_in. */
export function beginTotp(api: Api, input: BeginTotpInput = {}, options: CallOptions = {}): Promise<Answer<TotpEnrolment>> {
  return api.call<TotpEnrolment>({ method: "POST", path: "/account/totp", headers: { "Accept-Language": input.accept_language } }, options);
}

export interface ConfirmTotpInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: TotpCode;
}

/** The first code of the new authenticator. Errors: session.confirm_needed; access.sign_in; second_factor.wrong; second_factor.expired. */
export function confirmTotp(api: Api, input: ConfirmTotpInput, options: CallOptions = {}): Promise<Answer<undefined>> {
  return api.call<undefined>({ method: "PUT", path: "/account/totp", headers: { "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface RemoveTotpInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** No authenticator app any more. Errors: session.confirm_needed; access.sign_in; second_factor.unknown; second_factor.password_too_short. */
export function removeTotp(api: Api, input: RemoveTotpInput = {}, options: CallOptions = {}): Promise<Answer<undefined>> {
  return api.call<undefined>({ method: "DELETE", path: "/account/totp", headers: { "Accept-Language": input.accept_language } }, options);
}

export interface BeginPasskeyInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** What the browser needs to make a passkey. Errors: session.confirm_needed; access.sign_in. */
export function beginPasskey(api: Api, input: BeginPasskeyInput = {}, options: CallOptions = {}): Promise<Answer<PasskeyOptions>> {
  return api.call<PasskeyOptions>({ method: "POST", path: "/account/passkey-options", headers: { "Accept-Language": input.accept_language } }, options);
}

export interface AddPasskeyInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: NewPasskey;
}

/** Keeps the passkey that the browser made. Errors: session.confirm_needed; access.sign_in; passkey.challenge_wrong; second_factor.taken; second_factor.too_many; text.too_long. */
export function addPasskey(api: Api, input: AddPasskeyInput, options: CallOptions = {}): Promise<Answer<PasskeyRow>> {
  return api.call<PasskeyRow>({ method: "POST", path: "/account/passkeys", headers: { "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface RenamePasskeyInput {
  key: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: PasskeyTitle;
}

/** Another title for a passkey. Errors: access.sign_in; second_factor.unknown; text.too_long. */
export function renamePasskey(api: Api, input: RenamePasskeyInput, options: CallOptions = {}): Promise<Answer<undefined>> {
  return api.call<undefined>({ method: "PUT", path: `/account/passkeys/${encodeURIComponent(input.key)}`, headers: { "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface RemovePasskeyInput {
  key: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Removes a passkey. Errors: session.confirm_needed; access.sign_in; second_factor.unknown; second_factor.last_credential; second_factor.password_too_short. */
export function removePasskey(api: Api, input: RemovePasskeyInput, options: CallOptions = {}): Promise<Answer<undefined>> {
  return api.call<undefined>({ method: "DELETE", path: `/account/passkeys/${encodeURIComponent(input.key)}`, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface MakeRecoveryCodesInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Ten new recovery codes in the place of all earlier ones. Errors: session.confirm_needed; access.sign_in. */
export function makeRecoveryCodes(api: Api, input: MakeRecoveryCodesInput = {}, options: CallOptions = {}): Promise<Answer<RecoveryCodes>> {
  return api.call<RecoveryCodes>({ method: "POST", path: "/account/recovery-codes", headers: { "Accept-Language": input.accept_language } }, options);
}

export interface ListTokensInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** One's own tokens for programs. */
export function listTokens(api: Api, input: ListTokensInput = {}, options: CallOptions = {}): Promise<Answer<TokenPage>> {
  return api.call<TokenPage>({ method: "GET", path: "/tokens", headers: { "Accept-Language": input.accept_language } }, options);
}

export interface CreateTokenInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: NewToken;
}

/** A new token for a program. Errors: token.scope_unknown; token.days; token.too_many; text.too_long; field.required. */
export function createToken(api: Api, input: CreateTokenInput, options: CallOptions = {}): Promise<Answer<MadeToken>> {
  return api.call<MadeToken>({ method: "POST", path: "/tokens", headers: { "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface RevokeTokenInput {
  id: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Revokes a token, from the next request on. */
export function revokeToken(api: Api, input: RevokeTokenInput, options: CallOptions = {}): Promise<Answer<undefined>> {
  return api.call<undefined>({ method: "DELETE", path: `/tokens/${encodeURIComponent(input.id)}`, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface ListAuditHeadsInput {
  /** How many items at most. */
  limit?: number;
  /** next_cursor of the list before; nothing else has this form. */
  cursor?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Where the audit log stood, signed. Keep these: a log that is exported later must pass through each of them, else it was rewritten (`njia audit verify --head`). */
export function listAuditHeads(api: Api, input: ListAuditHeadsInput = {}, options: CallOptions = {}): Promise<Answer<AuditHeadPage>> {
  return api.call<AuditHeadPage>({ method: "GET", path: "/audit/heads", query: { limit: input.limit, cursor: input.cursor }, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface ExportAuditInput {
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Writes the audit log as a file that proves itself. The operator gets every entry; an administrator the entries of the own organisation, and of all others what the chain needs to be checked. Errors: job.too_many. */
export function exportAudit(api: Api, input: ExportAuditInput = {}, options: CallOptions = {}): Promise<Answer<Job>> {
  return api.call<Job>({ method: "POST", path: "/audit/exports", headers: { "Idempotency-Key": input.idempotency_key, "Accept-Language": input.accept_language } }, options);
}

export interface ListEventsInput {
  /** next_cursor of the answer before; from the beginning without it. */
  after?: string;
  /** How many items at most. */
  limit?: number;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** What happened since. Ids and kinds only, never content. Ask again with the next_cursor; nothing is left out or told twice. Errors: request.cursor_malformed. */
export function listEvents(api: Api, input: ListEventsInput = {}, options: CallOptions = {}): Promise<Answer<EventPage>> {
  return api.call<EventPage>({ method: "GET", path: "/events", query: { after: input.after, limit: input.limit }, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface CreateExportInput {
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: ExportOrder;
}

/** Writes journeys to a file. Own records whole; records of another organisation as its agreement or the circle of the coordinator opens them. Every export leaves a line in the audit log. Errors: job.too_many; access.hidden. */
export function createExport(api: Api, input: CreateExportInput, options: CallOptions = {}): Promise<Answer<Job>> {
  return api.call<Job>({ method: "POST", path: "/exports", headers: { "Idempotency-Key": input.idempotency_key, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface GetExportFileInput {
  id: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** The file of an export. Errors: export.gone. */
export function getExportFile(api: Api, input: GetExportFileInput, options: CallOptions = {}): Promise<Answer<Blob>> {
  return api.call<Blob>({ method: "GET", path: `/exports/${encodeURIComponent(input.id)}/file`, headers: { "Accept-Language": input.accept_language }, answersFile: true }, options);
}

export interface ListAnalysesInput {
  /** The ETag that the caller has; 304 when it is still so. */
  if_none_match?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** What can be asked, and with which parameters. */
export function listAnalyses(api: Api, input: ListAnalysesInput = {}, options: CallOptions = {}): Promise<Answer<AnalysisPage | undefined>> {
  return api.call<AnalysisPage | undefined>({ method: "GET", path: "/analyses", headers: { "If-None-Match": input.if_none_match, "Accept-Language": input.accept_language } }, options);
}

export interface RunAnalysisInput {
  key: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: AnalysisQuestion;
}

/** Answers one question exactly. About the records of the caller's own organisation, or, for the coordinator's analysts, about everything that organisations share with the coordinator; each question of the latter kind leaves a line in the audit log. Nothing is changed. Errors: analysis.unknown; analysis.parameter_unknown; analysis.parameter_value; analysis.parameter_missing; filter.malformed; filter.key_unknown; filter.value_unknown; filter.too_large; tables.too_many_cells; code.unknown; vocabulary.unknown; release.not_for_audience. */
export function runAnalysis(api: Api, input: RunAnalysisInput, options: CallOptions = {}): Promise<Answer<AnalysisAnswer>> {
  return api.call<AnalysisAnswer>({ method: "POST", path: `/analyses/${encodeURIComponent(input.key)}`, headers: { "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface AskTablesInput {
  /** The ETag that the caller has; 304 when it is still so. */
  if_none_match?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: TablesQuestion;
}

/** Several tables of one filter, for looking while asking. As `/analyses`, for the simple tables, as fast as one types. The ETag stands for the state of the records and the question: with `If-None-Match` the answer is 304 while both are the same. Nothing is changed. Errors: analysis.unknown; analysis.parameter_unknown; analysis.parameter_value; analysis.parameter_missing; filter.malformed; filter.key_unknown; filter.value_unknown; filter.too_large; tables.too_many_cells; code.unknown; vocabulary.unknown; release.not_for_audience. */
export function askTables(api: Api, input: AskTablesInput, options: CallOptions = {}): Promise<Answer<TablesAnswer | undefined>> {
  return api.call<TablesAnswer | undefined>({ method: "POST", path: "/tables", headers: { "If-None-Match": input.if_none_match, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface ListImportsInput {
  /** How many items at most. */
  limit?: number;
  /** next_cursor of the list before; nothing else has this form. */
  cursor?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Imports of the own organisation, latest first. */
export function listImports(api: Api, input: ListImportsInput = {}, options: CallOptions = {}): Promise<Answer<ImportPage>> {
  return api.call<ImportPage>({ method: "GET", path: "/imports", query: { limit: input.limit, cursor: input.cursor }, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface CreateImportInput {
  /** Exercise that the reports belong to. */
  round: RoundId;
  /** Name of the file, as people know it. */
  name: string;
  /** What is saved at once; nothing without it. */
  mode?: ImportMode;
  /** Keep nothing, only say what would happen. */
  dry_run?: boolean;
  /** Fingerprint of a saved mapping; else one is found by the header. */
  mapping?: string;
  /** What a row is; else it is found out. */
  rows?: RowMeaning;
  /** Of days and months that could be swapped; else the columns show it. */
  date_order?: DateReading;
  /** One report for each row of a person. */
  split_persons?: boolean;
  /** Who may use the reports where the file does not say so; only the own organisation without it. */
  permission?: PermissionCode;
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  /** Its type says what it is. */
  file: Blob;
}

/** Uploads a table. The file is read in a job and never kept. What the job has to say is its summary; what was staged is the import that it names as its result. Errors: mapping.unknown; upload.type_differs; job.too_many. */
export function createImport(api: Api, input: CreateImportInput, options: CallOptions = {}): Promise<Answer<Job>> {
  return api.call<Job>({ method: "POST", path: "/imports", query: { round: input.round, name: input.name, mode: input.mode, dry_run: input.dry_run, mapping: input.mapping, rows: input.rows, date_order: input.date_order, split_persons: input.split_persons, permission: input.permission }, headers: { "Idempotency-Key": input.idempotency_key, "Accept-Language": input.accept_language }, file: input.file }, options);
}

export interface GetImportInput {
  id: ImportId;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** One import. */
export function getImport(api: Api, input: GetImportInput, options: CallOptions = {}): Promise<Answer<Import>> {
  return api.call<Import>({ method: "GET", path: `/imports/${encodeURIComponent(input.id)}`, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface DiscardImportInput {
  id: ImportId;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Drops what waits. Errors: batch.nothing_waiting. */
export function discardImport(api: Api, input: DiscardImportInput, options: CallOptions = {}): Promise<Answer<undefined>> {
  return api.call<undefined>({ method: "DELETE", path: `/imports/${encodeURIComponent(input.id)}`, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface ListImportFindingsInput {
  id: ImportId;
  /** How many items at most. */
  limit?: number;
  /** next_cursor of the list before; nothing else has this form. */
  cursor?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** What there is to say about the waiting rows, by cause. */
export function listImportFindings(api: Api, input: ListImportFindingsInput, options: CallOptions = {}): Promise<Answer<FindingPage>> {
  return api.call<FindingPage>({ method: "GET", path: `/imports/${encodeURIComponent(input.id)}/findings`, query: { limit: input.limit, cursor: input.cursor }, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface ListImportRowsInput {
  id: ImportId;
  /** How many items at most. */
  limit?: number;
  /** next_cursor of the list before; nothing else has this form. */
  cursor?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** The waiting rows. */
export function listImportRows(api: Api, input: ListImportRowsInput, options: CallOptions = {}): Promise<Answer<ImportRowPage>> {
  return api.call<ImportRowPage>({ method: "GET", path: `/imports/${encodeURIComponent(input.id)}/rows`, query: { limit: input.limit, cursor: input.cursor }, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface ListImportValuesInput {
  id: ImportId;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Texts that need a decision. */
export function listImportValues(api: Api, input: ListImportValuesInput, options: CallOptions = {}): Promise<Answer<OpenValueList>> {
  return api.call<OpenValueList>({ method: "GET", path: `/imports/${encodeURIComponent(input.id)}/values`, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface DecideImportValueInput {
  id: ImportId;
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: ValueDecision;
}

/** Says which place a text means. One decision mends every waiting row, and becomes the name of the organisation for this place. Errors: place.unknown; staging.no_such_value. */
export function decideImportValue(api: Api, input: DecideImportValueInput, options: CallOptions = {}): Promise<Answer<Mended>> {
  return api.call<Mended>({ method: "POST", path: `/imports/${encodeURIComponent(input.id)}/values`, headers: { "Idempotency-Key": input.idempotency_key, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface DecideImportRowInput {
  id: ImportId;
  number: number;
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: RowDecision;
}

/** Decides on a duplicate or conflict. Errors: staging.no_such_row. */
export function decideImportRow(api: Api, input: DecideImportRowInput, options: CallOptions = {}): Promise<Answer<undefined>> {
  return api.call<undefined>({ method: "POST", path: `/imports/${encodeURIComponent(input.id)}/rows/${encodeURIComponent(input.number)}/decision`, headers: { "Idempotency-Key": input.idempotency_key, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface CommitImportInput {
  id: ImportId;
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: CommitOrder;
}

/** Saves what is ready. Errors: batch.nothing_waiting; batch.not_all_ready; job.too_many. */
export function commitImport(api: Api, input: CommitImportInput, options: CallOptions = {}): Promise<Answer<Job>> {
  return api.call<Job>({ method: "POST", path: `/imports/${encodeURIComponent(input.id)}/commit`, headers: { "Idempotency-Key": input.idempotency_key, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface UndoImportInput {
  id: ImportId;
  /** Why, for the audit log and the version list; percent-encoded UTF-8. Never a name of a person. */
  njia_reason?: string;
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Takes an import back. What it created is withdrawn, what it changed gets its earlier values; what was edited since stays. Errors: batch.not_committed; job.too_many. */
export function undoImport(api: Api, input: UndoImportInput, options: CallOptions = {}): Promise<Answer<Job>> {
  return api.call<Job>({ method: "POST", path: `/imports/${encodeURIComponent(input.id)}/undo`, headers: { "Njia-Reason": input.njia_reason, "Idempotency-Key": input.idempotency_key, "Accept-Language": input.accept_language } }, options);
}

export interface MarkImportInput {
  id: ImportId;
  /** Name of the file. */
  name: string;
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  /** Its type says what it is. */
  file: Blob;
}

/** Marks the uploaded file. Send the same file again, since none is kept; the job makes a workbook with what Njia thinks of each row, to be fetched as the file of the job. Errors: upload.other_file; job.too_many. */
export function markImport(api: Api, input: MarkImportInput, options: CallOptions = {}): Promise<Answer<Job>> {
  return api.call<Job>({ method: "POST", path: `/imports/${encodeURIComponent(input.id)}/marked`, query: { name: input.name }, headers: { "Idempotency-Key": input.idempotency_key, "Accept-Language": input.accept_language }, file: input.file }, options);
}

export interface ListMappingsInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Column mappings of the own organisation. */
export function listMappings(api: Api, input: ListMappingsInput = {}, options: CallOptions = {}): Promise<Answer<MappingList>> {
  return api.call<MappingList>({ method: "GET", path: "/mappings", headers: { "Accept-Language": input.accept_language } }, options);
}

export interface PutMappingInput {
  fingerprint: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: MappingBody;
}

/** Keeps a column mapping. Errors: mapping.malformed; mapping.unknown_key; mapping.unknown_target; mapping.wrong_type; mapping.no_columns; mapping.too_long. */
export function putMapping(api: Api, input: PutMappingInput, options: CallOptions = {}): Promise<Answer<SavedMapping>> {
  return api.call<SavedMapping>({ method: "PUT", path: `/mappings/${encodeURIComponent(input.fingerprint)}`, headers: { "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface GetTemplateInput {
  file: TemplateName;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** The template for reports, as .xlsx or .csv. */
export function getTemplate(api: Api, input: GetTemplateInput, options: CallOptions = {}): Promise<Answer<Blob>> {
  return api.call<Blob>({ method: "GET", path: `/templates/${encodeURIComponent(input.file)}`, headers: { "Accept-Language": input.accept_language }, answersFile: true }, options);
}

export interface ListJobsInput {
  /** Only in these states, with commas. */
  state?: JobState[];
  /** How many items at most. */
  limit?: number;
  /** next_cursor of the list before; nothing else has this form. */
  cursor?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** The caller's jobs, latest first. */
export function listJobs(api: Api, input: ListJobsInput = {}, options: CallOptions = {}): Promise<Answer<JobPage>> {
  return api.call<JobPage>({ method: "GET", path: "/jobs", query: { state: input.state, limit: input.limit, cursor: input.cursor }, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface GetJobInput {
  id: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** How far a job is. */
export function getJob(api: Api, input: GetJobInput, options: CallOptions = {}): Promise<Answer<Job>> {
  return api.call<Job>({ method: "GET", path: `/jobs/${encodeURIComponent(input.id)}`, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface FollowJobInput {
  id: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** A job's steps as they happen. Server-sent events, each a Job: `progress` at once and after every step, `end` at the end. */
export function followJob(api: Api, input: FollowJobInput, options: CallOptions = {}): Promise<Answer<Blob>> {
  return api.call<Blob>({ method: "GET", path: `/jobs/${encodeURIComponent(input.id)}/events`, headers: { "Accept-Language": input.accept_language }, answersFile: true }, options);
}

export interface GetJobSummaryInput {
  id: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** What an import has to say. Also of one that was only tried. */
export function getJobSummary(api: Api, input: GetJobSummaryInput, options: CallOptions = {}): Promise<Answer<ImportSummary>> {
  return api.call<ImportSummary>({ method: "GET", path: `/jobs/${encodeURIComponent(input.id)}/summary`, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface GetJobFileInput {
  id: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** The file that a job made. Errors: export.gone. */
export function getJobFile(api: Api, input: GetJobFileInput, options: CallOptions = {}): Promise<Answer<Blob>> {
  return api.call<Blob>({ method: "GET", path: `/jobs/${encodeURIComponent(input.id)}/file`, headers: { "Accept-Language": input.accept_language }, answersFile: true }, options);
}

export interface ListJourneysInput {
  /** Of this organisation only. */
  org?: OrganisationId;
  /** Of this round only. */
  round?: RoundId;
  /** Withdrawn ones too; not with a filter. */
  include_withdrawn?: boolean;
  /** Only those for which this holds; docs/filters.md has the words. */
  filter?: string;
  /** Instead those of which the filter cannot be said, because they do not say what it asks for. */
  undecided?: boolean;
  /** `id` (when they were begun; usual), `happened` (first possible day) or `cases` (least number of persons); descending with a minus in front. Those that do not say it come last. */
  sort?: string;
  /** How many items at most. */
  limit?: number;
  /** next_cursor of the list before; nothing else has this form. */
  cursor?: string;
  /** Only these fields, with commas; the id is always there. Fields of inner records with a dot: `steps.role`. */
  fields?: string[];
  /** The ETag that the caller has; 304 when it is still so. */
  if_none_match?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** The journeys that the caller may see. Each with the fields that its disclosure classes and permission give to the caller. Never other organisations' free words. With a filter, or sorted by anything but the id, the list is of the caller's own organisation; of a coordinator's analyst, of what is shared with the coordinator, and with org= the own organisation of the own. What an agreement opens is not searched. Errors: field.unknown; request.withdrawn_not_searched; filter.malformed; filter.key_unknown; filter.value_unknown; filter.too_large. */
export function listJourneys(api: Api, input: ListJourneysInput = {}, options: CallOptions = {}): Promise<Answer<JourneyPage | undefined>> {
  return api.call<JourneyPage | undefined>({ method: "GET", path: "/journeys", query: { org: input.org, round: input.round, include_withdrawn: input.include_withdrawn, filter: input.filter, undecided: input.undecided, sort: input.sort, limit: input.limit, cursor: input.cursor, fields: input.fields }, headers: { "If-None-Match": input.if_none_match, "Accept-Language": input.accept_language } }, options);
}

export interface CreateJourneyInput {
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Why, for the audit log and the version list; percent-encoded UTF-8. Never a name of a person. */
  njia_reason?: string;
  /** `return=minimal` for an answer without content, `return=representation` (usual) for what was stored. Others are ignored (RFC 7240). */
  prefer?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: Journey;
}

/** Hands in a journey. The id is the client's own UUID (version 7), so that what was written offline can be sent twice without harm: the same journey again answers 200, another one under the same id 409. Errors: journey.exists; access.hidden; record.unknown_reference; code.excludes_others; code.other_without_code; date.end_before_start; step.no_role; step.precision_without_place; step.place_twice; journey.too_many_steps; journey.no_known_place; journey.one_origin; journey.one_intended; journey.transit_contradicts; leg.no_such_step; leg.twice; cases.unknown_with_number; cases.exact_differs; cases.at_least_needs_min_only; cases.range_incomplete; cases.reversed; cases.too_many; cases.known_route_with_cases; cases.breakdown_above_max. */
export function createJourney(api: Api, input: CreateJourneyInput, options: CallOptions = {}): Promise<Answer<JourneyEntry>> {
  return api.call<JourneyEntry>({ method: "POST", path: "/journeys", headers: { "Idempotency-Key": input.idempotency_key, "Njia-Reason": input.njia_reason, Prefer: input.prefer, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface GetJourneyInput {
  id: JourneyId;
  /** Only these fields, with commas; the id is always there. Fields of inner records with a dot: `steps.role`. */
  fields?: string[];
  /** The ETag that the caller has; 304 when it is still so. */
  if_none_match?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** One journey. Errors: journey.unknown; field.unknown. */
export function getJourney(api: Api, input: GetJourneyInput, options: CallOptions = {}): Promise<Answer<JourneyEntry | undefined>> {
  return api.call<JourneyEntry | undefined>({ method: "GET", path: `/journeys/${encodeURIComponent(input.id)}`, query: { fields: input.fields }, headers: { "If-None-Match": input.if_none_match, "Accept-Language": input.accept_language } }, options);
}

export interface ReplaceJourneyInput {
  id: JourneyId;
  /** The ETag of the version that is to be changed. Without it the answer is 428. */
  if_match: string;
  /** Why, for the audit log and the version list; percent-encoded UTF-8. Never a name of a person. */
  njia_reason?: string;
  /** `return=minimal` for an answer without content, `return=representation` (usual) for what was stored. Others are ignored (RFC 7240). */
  prefer?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: Journey;
}

/** Corrects a journey. Errors: journey.org_ref_taken; journey.unknown; field.read_only; record.unknown_reference; code.excludes_others; code.other_without_code; date.end_before_start; step.no_role; step.precision_without_place; step.place_twice; journey.too_many_steps; journey.no_known_place; journey.one_origin; journey.one_intended; journey.transit_contradicts; leg.no_such_step; leg.twice; cases.unknown_with_number; cases.exact_differs; cases.at_least_needs_min_only; cases.range_incomplete; cases.reversed; cases.too_many; cases.known_route_with_cases; cases.breakdown_above_max. */
export function replaceJourney(api: Api, input: ReplaceJourneyInput, options: CallOptions = {}): Promise<Answer<JourneyEntry>> {
  return api.call<JourneyEntry>({ method: "PUT", path: `/journeys/${encodeURIComponent(input.id)}`, headers: { "If-Match": input.if_match, "Njia-Reason": input.njia_reason, Prefer: input.prefer, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface WithdrawJourneyInput {
  id: JourneyId;
  /** The ETag of the version that is to be changed. Without it the answer is 428. */
  if_match: string;
  /** Why, for the audit log and the version list; percent-encoded UTF-8. Never a name of a person. */
  njia_reason?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Withdraws a journey. It no longer counts anywhere; its versions are kept, and it can be restored. Errors: journey.unknown; journey.already_withdrawn. */
export function withdrawJourney(api: Api, input: WithdrawJourneyInput, options: CallOptions = {}): Promise<Answer<undefined>> {
  return api.call<undefined>({ method: "DELETE", path: `/journeys/${encodeURIComponent(input.id)}`, headers: { "If-Match": input.if_match, "Njia-Reason": input.njia_reason, "Accept-Language": input.accept_language } }, options);
}

export interface RestoreJourneyInput {
  id: JourneyId;
  /** The ETag of the version that is to be changed. Without it the answer is 428. */
  if_match: string;
  /** Why, for the audit log and the version list; percent-encoded UTF-8. Never a name of a person. */
  njia_reason?: string;
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Takes a withdrawal back. Errors: journey.not_withdrawn; journey.org_ref_taken; journey.unknown. */
export function restoreJourney(api: Api, input: RestoreJourneyInput, options: CallOptions = {}): Promise<Answer<JourneyEntry>> {
  return api.call<JourneyEntry>({ method: "POST", path: `/journeys/${encodeURIComponent(input.id)}/restore`, headers: { "If-Match": input.if_match, "Njia-Reason": input.njia_reason, "Idempotency-Key": input.idempotency_key, "Accept-Language": input.accept_language } }, options);
}

export interface ListJourneyRevisionsInput {
  id: JourneyId;
  /** How many items at most. */
  limit?: number;
  /** next_cursor of the list before; nothing else has this form. */
  cursor?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** The versions of a journey, latest first. Errors: journey.unknown. */
export function listJourneyRevisions(api: Api, input: ListJourneyRevisionsInput, options: CallOptions = {}): Promise<Answer<RevisionPage>> {
  return api.call<RevisionPage>({ method: "GET", path: `/journeys/${encodeURIComponent(input.id)}/revisions`, query: { limit: input.limit, cursor: input.cursor }, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface CompareJourneyRevisionsInput {
  id: JourneyId;
  /** The earlier version. */
  from: Version;
  /** The later version; the latest when not given. */
  to?: Version;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** What differs between two versions. Errors: journey.unknown; revision.unknown. */
export function compareJourneyRevisions(api: Api, input: CompareJourneyRevisionsInput, options: CallOptions = {}): Promise<Answer<JourneyChanges>> {
  return api.call<JourneyChanges>({ method: "GET", path: `/journeys/${encodeURIComponent(input.id)}/changes`, query: { from: input.from, to: input.to }, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface ListMembersInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** The members whom the caller manages, or else the caller alone. */
export function listMembers(api: Api, input: ListMembersInput = {}, options: CallOptions = {}): Promise<Answer<MemberPage>> {
  return api.call<MemberPage>({ method: "GET", path: "/members", headers: { "Accept-Language": input.accept_language } }, options);
}

export interface InviteMemberInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: NewMember;
}

/** Invites somebody. Makes a pending member and a one-time link. A case worker needs no e-mail; hand the link over as is safe. Errors: access.hidden; member.login_malformed; member.email_malformed; member.language_unknown; member.role_needed; member.role_does_not_count; text.too_long; record.code_taken; record.unknown_reference; invitation.days. */
export function inviteMember(api: Api, input: InviteMemberInput, options: CallOptions = {}): Promise<Answer<InvitedMember>> {
  return api.call<InvitedMember>({ method: "POST", path: "/members", headers: { "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface GetMemberInput {
  id: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** One member. */
export function getMember(api: Api, input: GetMemberInput, options: CallOptions = {}): Promise<Answer<MemberRow>> {
  return api.call<MemberRow>({ method: "GET", path: `/members/${encodeURIComponent(input.id)}`, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface ChangeMemberInput {
  id: string;
  /** The ETag of the version that is to be changed. Without it the answer is 428. */
  if_match: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: MemberChange;
}

/** Changes a member; what is absent stays. Members change their own name, address and language. Suspending ends sessions and revokes tokens at once; removing also blanks name and address. Errors: member.raises_self; member.last_admin; member.last_operator; member.removed; member.not_set_up; member.email_malformed; member.language_unknown; member.role_needed; member.role_does_not_count; text.too_long; record.version_stale. */
export function changeMember(api: Api, input: ChangeMemberInput, options: CallOptions = {}): Promise<Answer<MemberRow>> {
  return api.call<MemberRow>({ method: "PATCH", path: `/members/${encodeURIComponent(input.id)}`, headers: { "If-Match": input.if_match, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface CreateInvitationInput {
  id: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: NewInvitation;
}

/** A new one-time link for a member. An invitation for who is pending, a reset for who lost everything; it takes the place of an earlier link. Errors: invitation.state; invitation.days. */
export function createInvitation(api: Api, input: CreateInvitationInput, options: CallOptions = {}): Promise<Answer<MadeInvitation>> {
  return api.call<MadeInvitation>({ method: "POST", path: `/members/${encodeURIComponent(input.id)}/invitations`, headers: { "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface ListInvitationsInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Open invitations and resets. */
export function listInvitations(api: Api, input: ListInvitationsInput = {}, options: CallOptions = {}): Promise<Answer<InvitationPage>> {
  return api.call<InvitationPage>({ method: "GET", path: "/invitations", headers: { "Accept-Language": input.accept_language } }, options);
}

export interface RevokeInvitationInput {
  key: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Revokes a link. Errors: invitation.unknown. */
export function revokeInvitation(api: Api, input: RevokeInvitationInput, options: CallOptions = {}): Promise<Answer<undefined>> {
  return api.call<undefined>({ method: "DELETE", path: `/invitations/${encodeURIComponent(input.key)}`, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface ViewInvitationInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: InvitationToken;
}

/** What a link is for. Errors: invitation.unknown; session.clock_went_back. */
export function viewInvitation(api: Api, input: ViewInvitationInput, options: CallOptions = {}): Promise<Answer<InvitationView>> {
  return api.call<InvitationView>({ method: "POST", path: "/invitation/view", headers: { "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface AcceptWithPasswordInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: InvitationPassword;
}

/** Sets the account up with a password. Errors: invitation.unknown; session.busy; session.clock_went_back; password.too_short; password.too_long; password.common; password.contextual; second_factor.password_too_short. */
export function acceptWithPassword(api: Api, input: AcceptWithPasswordInput, options: CallOptions = {}): Promise<Answer<undefined>> {
  return api.call<undefined>({ method: "POST", path: "/invitation/password", headers: { "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface BeginInvitationPasskeyInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: InvitationToken;
}

/** What the browser needs to make a passkey. Errors: invitation.unknown; session.clock_went_back. */
export function beginInvitationPasskey(api: Api, input: BeginInvitationPasskeyInput, options: CallOptions = {}): Promise<Answer<PasskeyOptions>> {
  return api.call<PasskeyOptions>({ method: "POST", path: "/invitation/passkey-options", headers: { "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface AcceptWithPasskeyInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: InvitationPasskey;
}

/** Sets the account up with a passkey. Errors: invitation.unknown; session.clock_went_back; passkey.challenge_wrong; second_factor.taken; second_factor.too_many. */
export function acceptWithPasskey(api: Api, input: AcceptWithPasskeyInput, options: CallOptions = {}): Promise<Answer<undefined>> {
  return api.call<undefined>({ method: "POST", path: "/invitation/passkey", headers: { "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface ListLinksInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Links by which somebody without an account submits. */
export function listLinks(api: Api, input: ListLinksInput = {}, options: CallOptions = {}): Promise<Answer<LinkPage>> {
  return api.call<LinkPage>({ method: "GET", path: "/links", headers: { "Accept-Language": input.accept_language } }, options);
}

export interface CreateLinkInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: NewLink;
}

/** A new submission link. Errors: link.days; link.too_many; text.too_long; record.unknown_reference; field.required. */
export function createLink(api: Api, input: CreateLinkInput, options: CallOptions = {}): Promise<Answer<MadeLink>> {
  return api.call<MadeLink>({ method: "POST", path: "/links", headers: { "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface RevokeLinkInput {
  id: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Revokes a link, from the next request on. */
export function revokeLink(api: Api, input: RevokeLinkInput, options: CallOptions = {}): Promise<Answer<undefined>> {
  return api.call<undefined>({ method: "DELETE", path: `/links/${encodeURIComponent(input.id)}`, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface ListOrganisationsInput {
  /** How many items at most. */
  limit?: number;
  /** next_cursor of the list before; nothing else has this form. */
  cursor?: string;
  /** Only these fields, with commas; the id is always there. Fields of inner records with a dot: `steps.role`. */
  fields?: string[];
  /** The ETag that the caller has; 304 when it is still so. */
  if_none_match?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** The organisations that the caller may know of. Errors: field.unknown. */
export function listOrganisations(api: Api, input: ListOrganisationsInput = {}, options: CallOptions = {}): Promise<Answer<OrganisationPage | undefined>> {
  return api.call<OrganisationPage | undefined>({ method: "GET", path: "/organisations", query: { limit: input.limit, cursor: input.cursor, fields: input.fields }, headers: { "If-None-Match": input.if_none_match, "Accept-Language": input.accept_language } }, options);
}

export interface CreateOrganisationInput {
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Why, for the audit log and the version list; percent-encoded UTF-8. Never a name of a person. */
  njia_reason?: string;
  /** `return=minimal` for an answer without content, `return=representation` (usual) for what was stored. Others are ignored (RFC 7240). */
  prefer?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: Organisation;
}

/** Adds an organisation. Errors: record.code_taken; record.unknown_reference; record.version_stale. */
export function createOrganisation(api: Api, input: CreateOrganisationInput, options: CallOptions = {}): Promise<Answer<OrganisationView>> {
  return api.call<OrganisationView>({ method: "POST", path: "/organisations", headers: { "Idempotency-Key": input.idempotency_key, "Njia-Reason": input.njia_reason, Prefer: input.prefer, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface GetOrganisationInput {
  id: OrganisationId;
  /** Only these fields, with commas; the id is always there. Fields of inner records with a dot: `steps.role`. */
  fields?: string[];
  /** The ETag that the caller has; 304 when it is still so. */
  if_none_match?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** One organisation. Errors: field.unknown. */
export function getOrganisation(api: Api, input: GetOrganisationInput, options: CallOptions = {}): Promise<Answer<OrganisationView | undefined>> {
  return api.call<OrganisationView | undefined>({ method: "GET", path: `/organisations/${encodeURIComponent(input.id)}`, query: { fields: input.fields }, headers: { "If-None-Match": input.if_none_match, "Accept-Language": input.accept_language } }, options);
}

export interface ReplaceOrganisationInput {
  id: OrganisationId;
  /** The ETag of the version that is to be changed. Without it the answer is 428. */
  if_match: string;
  /** Why, for the audit log and the version list; percent-encoded UTF-8. Never a name of a person. */
  njia_reason?: string;
  /** `return=minimal` for an answer without content, `return=representation` (usual) for what was stored. Others are ignored (RFC 7240). */
  prefer?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: Organisation;
}

/** Replaces an organisation. Errors: record.code_taken; record.unknown_reference; field.read_only. */
export function replaceOrganisation(api: Api, input: ReplaceOrganisationInput, options: CallOptions = {}): Promise<Answer<OrganisationView>> {
  return api.call<OrganisationView>({ method: "PUT", path: `/organisations/${encodeURIComponent(input.id)}`, headers: { "If-Match": input.if_match, "Njia-Reason": input.njia_reason, Prefer: input.prefer, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface SearchPlacesInput {
  /** Words to look for. */
  q?: string;
  /** Only in this country, ISO 3166-1 alpha-2. */
  country?: string;
  /** How many places at most. */
  limit?: number;
  /** The ETag that the caller has; 304 when it is still so. */
  if_none_match?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Places by the beginning of a name. Names in every language that the gazetteer has are looked at; answers are in the caller's language. Errors: places.country_unknown. */
export function searchPlaces(api: Api, input: SearchPlacesInput = {}, options: CallOptions = {}): Promise<Answer<FoundPlacePage | undefined>> {
  return api.call<FoundPlacePage | undefined>({ method: "GET", path: "/places", query: { q: input.q, country: input.country, limit: input.limit }, headers: { "If-None-Match": input.if_none_match, "Accept-Language": input.accept_language } }, options);
}

export interface GetPlaceInput {
  id: PlaceId;
  /** The ETag that the caller has; 304 when it is still so. */
  if_none_match?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** One place. */
export function getPlace(api: Api, input: GetPlaceInput, options: CallOptions = {}): Promise<Answer<FoundPlace | undefined>> {
  return api.call<FoundPlace | undefined>({ method: "GET", path: `/places/${encodeURIComponent(input.id)}`, headers: { "If-None-Match": input.if_none_match, "Accept-Language": input.accept_language } }, options);
}

export interface ListPlaceProposalsInput {
  /** How many items at most. */
  limit?: number;
  /** next_cursor of the list before; nothing else has this form. */
  cursor?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Proposals of the caller's organisation; for the coordinator's analysts all. */
export function listPlaceProposals(api: Api, input: ListPlaceProposalsInput = {}, options: CallOptions = {}): Promise<Answer<PlaceProposalPage>> {
  return api.call<PlaceProposalPage>({ method: "GET", path: "/place-proposals", query: { limit: input.limit, cursor: input.cursor }, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface ProposePlaceInput {
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: PlaceProposal;
}

/** Proposes a place that the gazetteer lacks. Errors: access.hidden; places.country_unknown; places.unit_unknown; text.personal_data; record.version_stale; record.unknown_reference. */
export function proposePlace(api: Api, input: ProposePlaceInput, options: CallOptions = {}): Promise<Answer<PlaceProposalView>> {
  return api.call<PlaceProposalView>({ method: "POST", path: "/place-proposals", headers: { "Idempotency-Key": input.idempotency_key, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface DecidePlaceProposalInput {
  id: PlaceProposalId;
  /** The ETag of the version that is to be changed. Without it the answer is 428. */
  if_match: string;
  /** Why, for the audit log and the version list; percent-encoded UTF-8. Never a name of a person. */
  njia_reason?: string;
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: PlaceDecision;
}

/** Approves, merges or declines a proposal. Errors: proposal.decided; places.unknown; record.version_stale; record.unknown_reference. */
export function decidePlaceProposal(api: Api, input: DecidePlaceProposalInput, options: CallOptions = {}): Promise<Answer<PlaceProposalView>> {
  return api.call<PlaceProposalView>({ method: "POST", path: `/place-proposals/${encodeURIComponent(input.id)}/decision`, headers: { "If-Match": input.if_match, "Njia-Reason": input.njia_reason, "Idempotency-Key": input.idempotency_key, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface ListSnapshotsInput {
  /** How many items at most. */
  limit?: number;
  /** next_cursor of the list before; nothing else has this form. */
  cursor?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Frozen states of the records. */
export function listSnapshots(api: Api, input: ListSnapshotsInput = {}, options: CallOptions = {}): Promise<Answer<SnapshotPage>> {
  return api.call<SnapshotPage>({ method: "GET", path: "/snapshots", query: { limit: input.limit, cursor: input.cursor }, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface TakeSnapshotInput {
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: SnapshotOrder;
}

/** Freezes the records as they stand now. Errors: record.unknown_reference; record.version_stale; report.same_round; report.round_unknown_then; places.country_unknown; job.too_many. */
export function takeSnapshot(api: Api, input: TakeSnapshotInput, options: CallOptions = {}): Promise<Answer<Job>> {
  return api.call<Job>({ method: "POST", path: "/snapshots", headers: { "Idempotency-Key": input.idempotency_key, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface GetSnapshotInput {
  id: SnapshotId;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** One frozen state. */
export function getSnapshot(api: Api, input: GetSnapshotInput, options: CallOptions = {}): Promise<Answer<Snapshot>> {
  return api.call<Snapshot>({ method: "GET", path: `/snapshots/${encodeURIComponent(input.id)}`, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface ListReleasesInput {
  /** How many items at most. */
  limit?: number;
  /** next_cursor of the list before; nothing else has this form. */
  cursor?: string;
  /** The ETag that the caller has; 304 when it is still so. */
  if_none_match?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** The sealed editions that the caller may read. */
export function listReleases(api: Api, input: ListReleasesInput = {}, options: CallOptions = {}): Promise<Answer<ReleasePage | undefined>> {
  return api.call<ReleasePage | undefined>({ method: "GET", path: "/releases", query: { limit: input.limit, cursor: input.cursor }, headers: { "If-None-Match": input.if_none_match, "Accept-Language": input.accept_language } }, options);
}

export interface SealReleaseInput {
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: ReleaseOrder;
}

/** Seals an edition of a snapshot for one audience. Errors: record.unknown_reference; record.version_stale; release.too_early; release.period_unknown; release.not_permitted; snapshot.changed; draw.font_missing; text.personal_data; places.country_unknown; report.round_unknown_then; job.too_many. */
export function sealRelease(api: Api, input: SealReleaseInput, options: CallOptions = {}): Promise<Answer<Job>> {
  return api.call<Job>({ method: "POST", path: "/releases", headers: { "Idempotency-Key": input.idempotency_key, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface GetReleaseInput {
  id: ReleaseId;
  /** The ETag that the caller has; 304 when it is still so. */
  if_none_match?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** One sealed edition, with its files and tables. */
export function getRelease(api: Api, input: GetReleaseInput, options: CallOptions = {}): Promise<Answer<ReleaseDetail | undefined>> {
  return api.call<ReleaseDetail | undefined>({ method: "GET", path: `/releases/${encodeURIComponent(input.id)}`, headers: { "If-None-Match": input.if_none_match, "Accept-Language": input.accept_language } }, options);
}

export interface GetReleaseFileInput {
  id: ReleaseId;
  name: string;
  /** The ETag that the caller has; 304 when it is still so. */
  if_none_match?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** One file of an edition. */
export function getReleaseFile(api: Api, input: GetReleaseFileInput, options: CallOptions = {}): Promise<Answer<Blob | undefined>> {
  return api.call<Blob | undefined>({ method: "GET", path: `/releases/${encodeURIComponent(input.id)}/files/${encodeURIComponent(input.name)}`, headers: { "If-None-Match": input.if_none_match, "Accept-Language": input.accept_language }, answersFile: true }, options);
}

export interface GetReleaseTableInput {
  id: ReleaseId;
  name: string;
  /** The ETag that the caller has; 304 when it is still so. */
  if_none_match?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** One table of an edition. */
export function getReleaseTable(api: Api, input: GetReleaseTableInput, options: CallOptions = {}): Promise<Answer<ReleasedTable | undefined>> {
  return api.call<ReleasedTable | undefined>({ method: "GET", path: `/releases/${encodeURIComponent(input.id)}/tables/${encodeURIComponent(input.name)}`, headers: { "If-None-Match": input.if_none_match, "Accept-Language": input.accept_language } }, options);
}

export interface GrantReleaseInput {
  id: ReleaseId;
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: GrantOrder;
}

/** Gives an edition to a state body. Errors: grant.not_state_body; text.personal_data; record.unknown_reference; record.version_stale. */
export function grantRelease(api: Api, input: GrantReleaseInput, options: CallOptions = {}): Promise<Answer<ReleaseGrant>> {
  return api.call<ReleaseGrant>({ method: "POST", path: `/releases/${encodeURIComponent(input.id)}/grants`, headers: { "Idempotency-Key": input.idempotency_key, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface ListReleaseGrantsInput {
  /** Only of this edition. */
  release?: ReleaseId;
  /** How many items at most. */
  limit?: number;
  /** next_cursor of the list before; nothing else has this form. */
  cursor?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** What was given to whom; a state body sees what it was given. */
export function listReleaseGrants(api: Api, input: ListReleaseGrantsInput = {}, options: CallOptions = {}): Promise<Answer<ReleaseGrantPage>> {
  return api.call<ReleaseGrantPage>({ method: "GET", path: "/release-grants", query: { release: input.release, limit: input.limit, cursor: input.cursor }, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface RevokeReleaseGrantInput {
  id: ReleaseGrantId;
  /** Why, for the audit log and the version list; percent-encoded UTF-8. Never a name of a person. */
  njia_reason?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Takes an edition back. Errors: record.version_stale. */
export function revokeReleaseGrant(api: Api, input: RevokeReleaseGrantInput, options: CallOptions = {}): Promise<Answer<undefined>> {
  return api.call<undefined>({ method: "DELETE", path: `/release-grants/${encodeURIComponent(input.id)}`, headers: { "Njia-Reason": input.njia_reason, "Accept-Language": input.accept_language } }, options);
}

export interface ListReleaseRequestsInput {
  /** How many items at most. */
  limit?: number;
  /** next_cursor of the list before; nothing else has this form. */
  cursor?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Requests for figures; a state body sees its own. */
export function listReleaseRequests(api: Api, input: ListReleaseRequestsInput = {}, options: CallOptions = {}): Promise<Answer<ReleaseRequestPage>> {
  return api.call<ReleaseRequestPage>({ method: "GET", path: "/release-requests", query: { limit: input.limit, cursor: input.cursor }, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface AskReleaseInput {
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: ReleaseRequest;
}

/** Asks the coordinator for figures. Errors: access.hidden; text.personal_data; record.unknown_reference; record.version_stale. */
export function askRelease(api: Api, input: AskReleaseInput, options: CallOptions = {}): Promise<Answer<ReleaseRequest>> {
  return api.call<ReleaseRequest>({ method: "POST", path: "/release-requests", headers: { "Idempotency-Key": input.idempotency_key, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface GetReleaseRequestInput {
  id: ReleaseRequestId;
  /** The ETag that the caller has; 304 when it is still so. */
  if_none_match?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** One request with its receipt and answer. */
export function getReleaseRequest(api: Api, input: GetReleaseRequestInput, options: CallOptions = {}): Promise<Answer<ReleaseRequest | undefined>> {
  return api.call<ReleaseRequest | undefined>({ method: "GET", path: `/release-requests/${encodeURIComponent(input.id)}`, headers: { "If-None-Match": input.if_none_match, "Accept-Language": input.accept_language } }, options);
}

export interface ReceiveReleaseRequestInput {
  id: ReleaseRequestId;
  /** The ETag of the version that is to be changed. Without it the answer is 428. */
  if_match: string;
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Confirms that the coordinator has a request. Errors: record.version_stale. */
export function receiveReleaseRequest(api: Api, input: ReceiveReleaseRequestInput, options: CallOptions = {}): Promise<Answer<ReleaseRequest>> {
  return api.call<ReleaseRequest>({ method: "POST", path: `/release-requests/${encodeURIComponent(input.id)}/receipt`, headers: { "If-Match": input.if_match, "Idempotency-Key": input.idempotency_key, "Accept-Language": input.accept_language } }, options);
}

export interface AnswerReleaseRequestInput {
  id: ReleaseRequestId;
  /** The ETag of the version that is to be changed. Without it the answer is 428. */
  if_match: string;
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: ReleaseRequestAnswer;
}

/** Grants or declines a request. Errors: request.answered; grant.not_state_body; text.personal_data; record.unknown_reference; record.version_stale. */
export function answerReleaseRequest(api: Api, input: AnswerReleaseRequestInput, options: CallOptions = {}): Promise<Answer<ReleaseRequest>> {
  return api.call<ReleaseRequest>({ method: "POST", path: `/release-requests/${encodeURIComponent(input.id)}/answer`, headers: { "If-Match": input.if_match, "Idempotency-Key": input.idempotency_key, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface ListRemarksInput {
  id: JourneyId;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Questions and answers on a journey. */
export function listRemarks(api: Api, input: ListRemarksInput, options: CallOptions = {}): Promise<Answer<RemarkList>> {
  return api.call<RemarkList>({ method: "GET", path: `/journeys/${encodeURIComponent(input.id)}/remarks`, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface CreateRemarkInput {
  id: JourneyId;
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: Remark;
}

/** Asks or answers. Errors: record.version_stale; text.personal_data; remark.no_such_thread; remark.field_unknown; record.append_only. */
export function createRemark(api: Api, input: CreateRemarkInput, options: CallOptions = {}): Promise<Answer<RemarkView>> {
  return api.call<RemarkView>({ method: "POST", path: `/journeys/${encodeURIComponent(input.id)}/remarks`, headers: { "Idempotency-Key": input.idempotency_key, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface ListReviewsInput {
  id: JourneyId;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Steps of the review of a journey. */
export function listReviews(api: Api, input: ListReviewsInput, options: CallOptions = {}): Promise<Answer<ReviewList>> {
  return api.call<ReviewList>({ method: "GET", path: `/journeys/${encodeURIComponent(input.id)}/reviews`, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface CreateReviewInput {
  id: JourneyId;
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: ReviewStep;
}

/** Takes a step in the review of a journey. Errors: text.personal_data; review.no_state; journey.version_stale; record.append_only. */
export function createReview(api: Api, input: CreateReviewInput, options: CallOptions = {}): Promise<Answer<ReviewStepView>> {
  return api.call<ReviewStepView>({ method: "POST", path: `/journeys/${encodeURIComponent(input.id)}/reviews`, headers: { "Idempotency-Key": input.idempotency_key, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface ListAssessmentsInput {
  id: JourneyId;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** How far a journey is relied on. */
export function listAssessments(api: Api, input: ListAssessmentsInput, options: CallOptions = {}): Promise<Answer<AssessmentList>> {
  return api.call<AssessmentList>({ method: "GET", path: `/journeys/${encodeURIComponent(input.id)}/assessments`, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface CreateAssessmentInput {
  id: JourneyId;
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: Assessment;
}

/** Grades a journey. Errors: record.version_stale; text.personal_data; assessment.no_grade; record.append_only. */
export function createAssessment(api: Api, input: CreateAssessmentInput, options: CallOptions = {}): Promise<Answer<AssessmentView>> {
  return api.call<AssessmentView>({ method: "POST", path: `/journeys/${encodeURIComponent(input.id)}/assessments`, headers: { "Idempotency-Key": input.idempotency_key, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface ListRoundsInput {
  /** How many items at most. */
  limit?: number;
  /** next_cursor of the list before; nothing else has this form. */
  cursor?: string;
  /** Only these fields, with commas; the id is always there. Fields of inner records with a dot: `steps.role`. */
  fields?: string[];
  /** The ETag that the caller has; 304 when it is still so. */
  if_none_match?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** The data collection exercises. Errors: field.unknown. */
export function listRounds(api: Api, input: ListRoundsInput = {}, options: CallOptions = {}): Promise<Answer<RoundPage | undefined>> {
  return api.call<RoundPage | undefined>({ method: "GET", path: "/rounds", query: { limit: input.limit, cursor: input.cursor, fields: input.fields }, headers: { "If-None-Match": input.if_none_match, "Accept-Language": input.accept_language } }, options);
}

export interface CreateRoundInput {
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Why, for the audit log and the version list; percent-encoded UTF-8. Never a name of a person. */
  njia_reason?: string;
  /** `return=minimal` for an answer without content, `return=representation` (usual) for what was stored. Others are ignored (RFC 7240). */
  prefer?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: Round;
}

/** Adds a round. Errors: record.code_taken; record.version_stale. */
export function createRound(api: Api, input: CreateRoundInput, options: CallOptions = {}): Promise<Answer<RoundView>> {
  return api.call<RoundView>({ method: "POST", path: "/rounds", headers: { "Idempotency-Key": input.idempotency_key, "Njia-Reason": input.njia_reason, Prefer: input.prefer, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface GetRoundInput {
  id: RoundId;
  /** Only these fields, with commas; the id is always there. Fields of inner records with a dot: `steps.role`. */
  fields?: string[];
  /** The ETag that the caller has; 304 when it is still so. */
  if_none_match?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** One round. Errors: field.unknown. */
export function getRound(api: Api, input: GetRoundInput, options: CallOptions = {}): Promise<Answer<RoundView | undefined>> {
  return api.call<RoundView | undefined>({ method: "GET", path: `/rounds/${encodeURIComponent(input.id)}`, query: { fields: input.fields }, headers: { "If-None-Match": input.if_none_match, "Accept-Language": input.accept_language } }, options);
}

export interface ReplaceRoundInput {
  id: RoundId;
  /** The ETag of the version that is to be changed. Without it the answer is 428. */
  if_match: string;
  /** Why, for the audit log and the version list; percent-encoded UTF-8. Never a name of a person. */
  njia_reason?: string;
  /** `return=minimal` for an answer without content, `return=representation` (usual) for what was stored. Others are ignored (RFC 7240). */
  prefer?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: Round;
}

/** Replaces a round. Errors: record.code_taken; field.read_only. */
export function replaceRound(api: Api, input: ReplaceRoundInput, options: CallOptions = {}): Promise<Answer<RoundView>> {
  return api.call<RoundView>({ method: "PUT", path: `/rounds/${encodeURIComponent(input.id)}`, headers: { "If-Match": input.if_match, "Njia-Reason": input.njia_reason, Prefer: input.prefer, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface GetSessionInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Who is signed in. */
export function getSession(api: Api, input: GetSessionInput = {}, options: CallOptions = {}): Promise<Answer<Session>> {
  return api.call<Session>({ method: "GET", path: "/session", headers: { "Accept-Language": input.accept_language } }, options);
}

export interface SignInInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: PasswordLogin;
}

/** Signs in with a password. Sets the session's cookie, or, for who has a second factor, answers with a token that can only give it. An unknown name, a wrong password and an account that is not active look the same. Errors: session.refused; session.too_many_tries; session.busy; session.clock_went_back. */
export function signIn(api: Api, input: SignInInput, options: CallOptions = {}): Promise<Answer<SignInAnswer>> {
  return api.call<SignInAnswer>({ method: "POST", path: "/session", headers: { "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface SignOutInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Signs out. Errors: access.sign_in. */
export function signOut(api: Api, input: SignOutInput = {}, options: CallOptions = {}): Promise<Answer<undefined>> {
  return api.call<undefined>({ method: "DELETE", path: "/session", headers: { "Accept-Language": input.accept_language } }, options);
}

export interface GiveTotpCodeInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: SecondStepCode;
}

/** Gives the second factor, a code of an authenticator app. Errors: session.refused; access.sign_in; session.too_many_tries; session.clock_went_back. */
export function giveTotpCode(api: Api, input: GiveTotpCodeInput, options: CallOptions = {}): Promise<Answer<SignInAnswer>> {
  return api.call<SignInAnswer>({ method: "POST", path: "/session/totp", headers: { "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface GiveRecoveryCodeInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: SecondStepCode;
}

/** Gives the second factor, one of the recovery codes. Errors: session.refused; access.sign_in; session.too_many_tries; session.clock_went_back. */
export function giveRecoveryCode(api: Api, input: GiveRecoveryCodeInput, options: CallOptions = {}): Promise<Answer<SignInAnswer>> {
  return api.call<SignInAnswer>({ method: "POST", path: "/session/recovery-code", headers: { "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface BeginPasskeySignInInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: PendingToken;
}

/** What the browser needs to ask for a passkey. Without a token of a first step, any passkey of this hub that the device holds. Errors: session.refused; access.sign_in; session.too_many_tries; session.clock_went_back. */
export function beginPasskeySignIn(api: Api, input: BeginPasskeySignInInput, options: CallOptions = {}): Promise<Answer<PasskeyOptions>> {
  return api.call<PasskeyOptions>({ method: "POST", path: "/session/passkey-options", headers: { "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface GivePasskeyInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: PasskeyAnswer;
}

/** Signs in with a passkey, alone or as the second factor. Errors: session.refused; access.sign_in; session.too_many_tries; session.clock_went_back; passkey.challenge_wrong. */
export function givePasskey(api: Api, input: GivePasskeyInput, options: CallOptions = {}): Promise<Answer<SignInAnswer>> {
  return api.call<SignInAnswer>({ method: "POST", path: "/session/passkey", headers: { "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface BeginConfirmationInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** What the browser needs to ask for a passkey once more. Errors: access.sign_in. */
export function beginConfirmation(api: Api, input: BeginConfirmationInput = {}, options: CallOptions = {}): Promise<Answer<PasskeyOptions>> {
  return api.call<PasskeyOptions>({ method: "POST", path: "/session/confirmation-options", headers: { "Accept-Language": input.accept_language } }, options);
}

export interface ConfirmSessionInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: Confirmation;
}

/** Proves once more who one is. Changing credentials asks for a proof of the last ten minutes. One of the three. Errors: session.refused; access.sign_in; session.too_many_tries; session.busy; passkey.challenge_wrong; field.required. */
export function confirmSession(api: Api, input: ConfirmSessionInput, options: CallOptions = {}): Promise<Answer<undefined>> {
  return api.call<undefined>({ method: "POST", path: "/session/confirmation", headers: { "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface ListSessionsInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** One's own open sessions, newest first. */
export function listSessions(api: Api, input: ListSessionsInput = {}, options: CallOptions = {}): Promise<Answer<SessionPage>> {
  return api.call<SessionPage>({ method: "GET", path: "/sessions", headers: { "Accept-Language": input.accept_language } }, options);
}

export interface EndSessionInput {
  key: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Ends one of one's own sessions. Errors: session.unknown. */
export function endSession(api: Api, input: EndSessionInput, options: CallOptions = {}): Promise<Answer<undefined>> {
  return api.call<undefined>({ method: "DELETE", path: `/sessions/${encodeURIComponent(input.key)}`, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface ListSharingDefaultsInput {
  /** How many items at most. */
  limit?: number;
  /** next_cursor of the list before; nothing else has this form. */
  cursor?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Who may use reports that do not say so themselves. */
export function listSharingDefaults(api: Api, input: ListSharingDefaultsInput = {}, options: CallOptions = {}): Promise<Answer<SharingDefaultPage>> {
  return api.call<SharingDefaultPage>({ method: "GET", path: "/sharing-defaults", query: { limit: input.limit, cursor: input.cursor }, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface PutSharingDefaultInput {
  round: RoundId;
  /** The ETag of the version that is to be changed. Without it the answer is 428. */
  if_match: string;
  /** Why, for the audit log and the version list; percent-encoded UTF-8. Never a name of a person. */
  njia_reason?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: SharingSetting;
}

/** Sets it for the own organisation and an exercise. If-Match is needed once there is a setting. Errors: text.personal_data. */
export function putSharingDefault(api: Api, input: PutSharingDefaultInput, options: CallOptions = {}): Promise<Answer<SharingDefaultView>> {
  return api.call<SharingDefaultView>({ method: "PUT", path: `/sharing-defaults/${encodeURIComponent(input.round)}`, headers: { "If-Match": input.if_match, "Njia-Reason": input.njia_reason, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface ListAgreementsInput {
  /** How many items at most. */
  limit?: number;
  /** next_cursor of the list before; nothing else has this form. */
  cursor?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Agreements that the own organisation gives or receives by. */
export function listAgreements(api: Api, input: ListAgreementsInput = {}, options: CallOptions = {}): Promise<Answer<AgreementPage>> {
  return api.call<AgreementPage>({ method: "GET", path: "/agreements", query: { limit: input.limit, cursor: input.cursor }, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface ProposeAgreementInput {
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Why, for the audit log and the version list; percent-encoded UTF-8. Never a name of a person. */
  njia_reason?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: Agreement;
}

/** Proposes to open fields to another organisation. Errors: access.hidden; record.version_stale; record.unknown_reference; agreement.with_oneself; agreement.field_unknown; agreement.no_fields; agreement.too_long; agreement.past; text.personal_data. */
export function proposeAgreement(api: Api, input: ProposeAgreementInput, options: CallOptions = {}): Promise<Answer<AgreementEntry>> {
  return api.call<AgreementEntry>({ method: "POST", path: "/agreements", headers: { "Idempotency-Key": input.idempotency_key, "Njia-Reason": input.njia_reason, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface GetAgreementInput {
  id: AgreementId;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** One agreement. */
export function getAgreement(api: Api, input: GetAgreementInput, options: CallOptions = {}): Promise<Answer<AgreementEntry>> {
  return api.call<AgreementEntry>({ method: "GET", path: `/agreements/${encodeURIComponent(input.id)}`, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface DecideAgreementInput {
  id: AgreementId;
  /** The ETag of the version that is to be changed. Without it the answer is 428. */
  if_match: string;
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Why, for the audit log and the version list; percent-encoded UTF-8. Never a name of a person. */
  njia_reason?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: AgreementDecision;
}

/** Accepts, declines or revokes an agreement. Errors: agreement.decided; agreement.past. */
export function decideAgreement(api: Api, input: DecideAgreementInput, options: CallOptions = {}): Promise<Answer<AgreementEntry>> {
  return api.call<AgreementEntry>({ method: "POST", path: `/agreements/${encodeURIComponent(input.id)}/decision`, headers: { "If-Match": input.if_match, "Idempotency-Key": input.idempotency_key, "Njia-Reason": input.njia_reason, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface ListCoverageInput {
  /** Of this exercise only. */
  round?: RoundId;
  /** How many items at most. */
  limit?: number;
  /** next_cursor of the list before; nothing else has this form. */
  cursor?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** What organisations cover. */
export function listCoverage(api: Api, input: ListCoverageInput = {}, options: CallOptions = {}): Promise<Answer<CoveragePage>> {
  return api.call<CoveragePage>({ method: "GET", path: "/coverage", query: { round: input.round, limit: input.limit, cursor: input.cursor }, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface PutCoverageInput {
  round: RoundId;
  /** The ETag of the version that is to be changed. Without it the answer is 428. */
  if_match: string;
  /** Why, for the audit log and the version list; percent-encoded UTF-8. Never a name of a person. */
  njia_reason?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: Coverage;
}

/** Says what the own organisation covers in an exercise. If-Match is needed once there is a statement. Errors: coverage.place_unknown; text.personal_data. */
export function putCoverage(api: Api, input: PutCoverageInput, options: CallOptions = {}): Promise<Answer<CoverageView>> {
  return api.call<CoverageView>({ method: "PUT", path: `/coverage/${encodeURIComponent(input.round)}`, headers: { "If-Match": input.if_match, "Njia-Reason": input.njia_reason, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface ListSettingsInput {
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Content of the site that its operator sets. */
export function listSettings(api: Api, input: ListSettingsInput = {}, options: CallOptions = {}): Promise<Answer<SettingList>> {
  return api.call<SettingList>({ method: "GET", path: "/settings", headers: { "Accept-Language": input.accept_language } }, options);
}

export interface PutSettingInput {
  code: SettingCode;
  /** Why, for the audit log and the version list; percent-encoded UTF-8. Never a name of a person. */
  njia_reason?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: SettingValue;
}

/** Sets one. Errors: record.version_stale. */
export function putSetting(api: Api, input: PutSettingInput, options: CallOptions = {}): Promise<Answer<SettingEntry>> {
  return api.call<SettingEntry>({ method: "PUT", path: `/settings/${encodeURIComponent(input.code)}`, headers: { "Njia-Reason": input.njia_reason, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface ListViewsInput {
  /** How many items at most. */
  limit?: number;
  /** next_cursor of the list before; nothing else has this form. */
  cursor?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Own views, and those that colleagues share. */
export function listViews(api: Api, input: ListViewsInput = {}, options: CallOptions = {}): Promise<Answer<ViewPage>> {
  return api.call<ViewPage>({ method: "GET", path: "/views", query: { limit: input.limit, cursor: input.cursor }, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface CreateViewInput {
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: View;
}

/** Keeps a view. Errors: record.unknown_reference; record.version_stale. */
export function createView(api: Api, input: CreateViewInput, options: CallOptions = {}): Promise<Answer<ViewView>> {
  return api.call<ViewView>({ method: "POST", path: "/views", headers: { "Idempotency-Key": input.idempotency_key, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface ReplaceViewInput {
  id: ViewId;
  /** The ETag of the version that is to be changed. Without it the answer is 428. */
  if_match: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: View;
}

/** Replaces an own view. Errors: field.read_only. */
export function replaceView(api: Api, input: ReplaceViewInput, options: CallOptions = {}): Promise<Answer<ViewView>> {
  return api.call<ViewView>({ method: "PUT", path: `/views/${encodeURIComponent(input.id)}`, headers: { "If-Match": input.if_match, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface RemoveViewInput {
  id: ViewId;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** Removes an own view. */
export function removeView(api: Api, input: RemoveViewInput, options: CallOptions = {}): Promise<Answer<undefined>> {
  return api.call<undefined>({ method: "DELETE", path: `/views/${encodeURIComponent(input.id)}`, headers: { "Accept-Language": input.accept_language } }, options);
}

export interface WithdrawJourneysInput {
  /** A UUID of the caller's for this one action: repeating the same request answers as the first time did, another request under the key 409. */
  idempotency_key?: string;
  /** Why, for the audit log and the version list; percent-encoded UTF-8. Never a name of a person. */
  njia_reason?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
  body: Withdrawal;
}

/** Withdraws many own journeys at once. All or none. Errors: journey.version_stale; access.hidden; journey.already_withdrawn. */
export function withdrawJourneys(api: Api, input: WithdrawJourneysInput, options: CallOptions = {}): Promise<Answer<Withdrawn>> {
  return api.call<Withdrawn>({ method: "POST", path: "/withdrawals", headers: { "Idempotency-Key": input.idempotency_key, "Njia-Reason": input.njia_reason, "Accept-Language": input.accept_language }, body: input.body }, options);
}

export interface ListVocabulariesInput {
  /** The ETag that the caller has; 304 when it is still so. */
  if_none_match?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** The code lists. */
export function listVocabularies(api: Api, input: ListVocabulariesInput = {}, options: CallOptions = {}): Promise<Answer<VocabularyPage | undefined>> {
  return api.call<VocabularyPage | undefined>({ method: "GET", path: "/vocabularies", headers: { "If-None-Match": input.if_none_match, "Accept-Language": input.accept_language } }, options);
}

export interface GetVocabularyInput {
  name: string;
  /** The ETag that the caller has; 304 when it is still so. */
  if_none_match?: string;
  /** Of sentences in answers: en, sw, fr or ar. */
  accept_language?: string;
}

/** One code list with its labels. Errors: vocabulary.unknown. */
export function getVocabulary(api: Api, input: GetVocabularyInput, options: CallOptions = {}): Promise<Answer<Vocabulary | undefined>> {
  return api.call<Vocabulary | undefined>({ method: "GET", path: `/vocabularies/${encodeURIComponent(input.name)}`, headers: { "If-None-Match": input.if_none_match, "Accept-Language": input.accept_language } }, options);
}
