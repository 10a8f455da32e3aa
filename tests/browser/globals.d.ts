/* What the scripts of the site share, as types: tsc reads this beside the scripts, and no browser ever does. */

/** Sorted numbers of documents, and how often something stands in each. */
interface Found { documents: Int32Array | number[]; times: Int32Array | number[] }
/** A list of a gram or a common string as it stands in a piece: numbers are times or places. */
interface Entries { documents: Int32Array; numbers: Int32Array }
/** A piece of the words asked for, with the place where it begins in the phrase. */
interface Gram { label: string; at: number }
/** What is looked for: any of the keys; `exact` if it stood in quotes. */
interface Term { typed: string; keys: string[]; exact: boolean }
/** `others`: the spellings searched along; `beside`: those that may be another word. */
interface FoundTerm extends Term { others: string[]; beside: string[]; count: number }
/** How many pieces a list of words has, and what changes with any of them. */
interface ListFacts { pieces: number; stamp: string }
/** The last digits of the stamps of all pieces: of each segment by kind, of each list. */
interface Stamps { segments: string[][]; lists: Record<string, string> }
/** `span`: of days, [first, last]; null if what was typed is none. */
interface Condition { name: string; value: string; typed: string; span?: [string, string] | null }
type Literal = (Term | Condition) & { without: boolean };
interface Query {
  /** Of each group one term must stand there. */
  groups: Term[][];
  without: Term[];
  fields: { any: Condition[]; without: boolean }[];
  /** Of each clause one part must hold: words, fields, and what must not stand there. */
  mixed: Literal[][];
  /** What is too short to be searched, as typed. */
  refused: string[];
  /** What was read otherwise than it was typed: a sentence of sentences.json. */
  notes: { name: string; typed: string }[];
}
interface Group { terms: Term[]; lists: Found[]; all: Found }
/** Of the columns that generator/search/wire.json names. A matter stands among the sessions, and has no `council`. */
interface SessionRow {
  id: string; url: string; title: string; municipality: string; council: string; councilName: string;
  year: number; date: string; kindOfRecord: string; count: number; words: string; cuts: number[];
  /** The number of its first document, and its documents' anchors. */
  first: number; anchors: string; anchorList?: string[];
  /** For each number in the index, the place of its document on the page; null where they are the same. */
  placesOf?: Int32Array | null;
}
interface SessionTables {
  /** `speakers`: all labels that speak in the archive. */
  sessions: SessionRow[]; rooms: number[]; speakers: string[]; sessionOf: Uint16Array; kindOf: Uint8Array; kindNames: string[]; fields: string[];
  /** How each document stands in the order, as the place of its letter among `letters` (generator/search/standing.py). */
  standingOf: Uint8Array; letters: string[];
  structure?: { headingOf: Int32Array; calledBy: Int32Array; exchangeOf: Int32Array };
  kind(document: number): string;
  dated?: Record<string, { documents: Int32Array; places: Int32Array }>;
}
interface VoiceTables {
  speakers: string[]; roles: string[]; speakerOf: Uint16Array; roleOf: Uint16Array;
  /** The id and the declared ways to write the name of each; the first is nobody. */
  people: string[][]; personOf: Uint16Array;
  outcomesOf: Map<number, string[]>; withheld: Set<number>;
  /** Names of matters, and for documents that treat some the places of these. */
  matters: string[]; mattersOf: Map<number, number[]>;
}
interface SegmentFacts {
  name: string; documents: number; sessions: number; bits: number[];
  /** How many of those that follow are its parts, how far it has taken their place, the numbers of documents of each. */
  parts?: number; moved?: number; rooms?: number[];
}
interface ShelfReader { edges(kind: number, segment: number): string[]; sizes(count: number): string }
/** The stamps of the tables that belong together, and of the pieces of each segment. */
interface Now { plan: string; sessions: string; voices: string; words: string; segments: string[]; lists: Record<string, ListFacts> }
interface SearchArchive {
  rules: string;
  documents: number;
  planned: Promise<void>;
  find(keys: string[]): Promise<Found>;
  sessionTables(): Promise<SessionTables>;
  voiceTables(): Promise<VoiceTables>;
  stamps(): Promise<Stamps>;
  lines(kind: string, key: string): Promise<string[]>;
  saidIn(document: number): Promise<{ text: string; speaker: string; decided: string[]; ofItem: string[] }>;
  anchorOf(document: number): Promise<string>;
}
interface Result {
  query: Query; terms: FoundTerm[]; without: FoundTerm[]; hits: number[]; sessions: number; matters: number; scores: number[]; near: number[];
  /** Sentences of sentences.json: what could not be read. */
  unread: string[];
}
/** Another word for one that was typed: the query with it, and how much that finds. */
type Offer = { typed: string; word: string; q: string; count: number };
/** Hits of one session, and the place of each in the whole list. */
interface FoundSession { number: number; documents: number[]; places: number[] }
interface Chosen { [facet: string]: Set<string> }
/** What the search page is asked for, as it stands in its address. */
interface Asked { q: string; sort: string; page: number; near: boolean; chosen: Chosen }
interface PageParts {
  form: HTMLFormElement; input: HTMLInputElement; status: HTMLElement; narrow: HTMLElement; results: HTMLElement;
  go(wanted: Asked, focus?: string): void;
  jump(text: string, wanted: Asked): HTMLAnchorElement;
}
type Bytes = Uint8Array<ArrayBuffer>;

/** What the scripts of pages share beside the search; they stand in the order of generator/adapters/assets.py. */
interface Window {
  minutesPage: {
    element<Name extends keyof HTMLElementTagNameMap>(name: Name, settings: Record<string, string>, ...children: (string | Node)[]): HTMLElementTagNameMap[Name];
    button(word: string, action: () => void): HTMLButtonElement;
  };
  /** `root`: the address of the site; `here`: this page below it. A row is a list of texts: of what is kept [page, id, name, meeting], of places [page, id]. */
  minutesStore: { root: string; here: string; rows(list: string): string[][]; keep(list: string, all: string[][]): boolean };
  minutesQuote: {
    name(link: Element): string;
    speaker(passage: Element): string;
    words(passage: Element): string;
    citation(passage: Element, meeting: string, address: string): string;
    pageAddress(): string;
  };
  minutesCopy(text: string, done: string, near: HTMLElement, said: HTMLElement): void;
  minutesPaper(article: HTMLElement): HTMLElement;
  minutesAloud: ((article: HTMLElement) => HTMLElement) | null;
}

/** Filled by the scripts in the order that box.js gives; each takes what those before it put here. */
interface MinutesSearch {
  base: string;
  words(): Promise<void>;
  /** Pieces of the index asked for before files.js was there: what minutesPiece() is told of them. */
  early?: Map<string, Promise<any[]>>;
  /** Whether the rules are not those that the index was made by. */
  between?: boolean;
  inflate(bytes: Bytes): Bytes;
  engine(): Promise<MinutesSearch>;
  ready(asks?: boolean): Promise<MinutesSearch>;
  script(name: string): Promise<unknown>;
  ranking?(): Promise<unknown>;
  /** What hits are scored by. */
  scoring?(): Promise<unknown>;
  /** How what somebody is called by office or name ends. */
  OFFICE: RegExp;
  showing(more?: string[], file?: string): Promise<unknown>;
  plainTitle: string;
  results(parts: PageParts, now: Asked, result: Result, overtaken: () => boolean, beside: () => Promise<unknown>): Promise<void>;
  years(parts: PageParts, now: Asked, result: Result, counts: Map<string, number>): Promise<HTMLElement | null>;
  hitsByYear(tables: { sessions: SessionRow[]; sessionOf: ArrayLike<number> }, documents: number[]): Map<string, number>;
  tools: {
    sorting(parts: PageParts, now: Asked): HTMLElement;
    follow(parts: PageParts, now: Asked, result: Result, below: HTMLElement, shown: { kept: number[]; page: number; last: number; onlyNear: boolean; perhaps: (name: string, make: () => any, otherwise: any) => Promise<any> }): Promise<void>;
  };
  files: {
    piece(name: string, query?: string): Promise<Bytes>;
    json(name: string, query?: string): Promise<any>;
    plain(name: string): Promise<any>;
    proven(name: string, ending: string | Promise<string>): Promise<void>;
    stamped(name: string, query: string, ending: string | Promise<string>): Promise<Bytes>;
    table(name: string, stamp: string | Promise<string>, version?: string): Promise<any>;
    has(name: string): boolean;
    forget(which: (name: string) => boolean): void;
    use(settings: { base?: string; addScript?: (path: string, failed: (error: Error) => void, ran: () => void) => void }): void;
    counts: { files: number; bytes: number };
  };
  Plan: new (table: any) => any;
  Segment: new (facts: SegmentFacts, next: ShelfReader, number: number, plan: any, version: string, stamps: () => Promise<string[]>) => any;
  shelfReader(table: any): ShelfReader;
  scattered(text: string): number;
  numbering: {
    anchorList(session: SessionRow, kindOf: Uint8Array): string[];
    roomsOf(text: string): number[];
    placed(found: Found, tables: SessionTables, session: number): { documents: ArrayLike<number>; times: ArrayLike<number> };
  };
  sets: {
    union(a: Found, b: Found): Found;
    only(a: ArrayLike<number> & Iterable<number>, b: ArrayLike<number>, inside: boolean): number[];
    timesIn(list: Found, documents: ArrayLike<number>): Int32Array;
  };
  open(): Promise<SearchArchive>;
  fold(text: string): string;
  foldWithPlaces(text: string): { chars: string[]; from: number[]; to: number[] };
  key(text: string): string;
  keyWithPlaces(text: string): { chars: string[]; from: number[]; to: number[] };
  exactKeys(text: string): string[];
  shown(key: string): string;
  readings(term: string): string[];
  spanOf(text: string): [string, string] | null;
  parse(text: string): Query;
  partsOf(query: Query): string[];
  spellings(archive: SearchArchive, typed: string): Promise<{ along: string[]; beside: string[] }>;
  asTyped(term: { typed: string; exact: boolean }): string;
  scores(documentCount: number, counts: number[], kinds: { field: string; boost: number; times: number[] }[]): Float64Array;
  order(archive: SearchArchive, tables: SessionTables, groups: Group[], documents: number[], sort?: string, theirs?: ((document: number) => boolean) | null): { documents: number[]; scores: number[] };
  search(text: string, options?: { sort?: string; all?: boolean; near?: boolean }): Promise<Result>;
  sessionsOf(tables: SessionTables, documents: Iterable<number>): number[];
  eraYear(year: number): string;
  eraOfDate(date: string): string;
  archiveTables(): Promise<void>;
  matches(text: string, keys: string[]): number[][];
  snippet(text: string, keys: string[]): { text: string; marked: boolean }[];
  say(name: string, values?: Record<string, unknown>): string;
  narrowed(hits: number[], chosen: Chosen): Promise<{ kept: number[]; counts: Record<string, Map<string, number>> }>;
  facetLabel(name: string, value: string): string;
  facetNames: string[];
  list: {
    element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, ...children: (string | Node)[]): HTMLElementTagNameMap[Name];
    link(href: string, text: string, className?: string): HTMLAnchorElement;
    toPage(q: string, text: string, className?: string): HTMLAnchorElement;
    parts(document: number, result: Result): Promise<{ session: any; speaker: string; line: HTMLElement; words: string; page: string; anchor: string }>;
    item(document: number, result: Result, number: number, heading?: string): Promise<HTMLElement>;
    facts(document: number): Promise<{ session: any; speaker: string; decided: string[]; page: string; anchor: string }>;
    bySession(tables: { sessionOf: ArrayLike<number> }, documents: number[]): FoundSession[];
    session(found: FoundSession, result: Result): Promise<{ made: HTMLElement; whole(): Promise<void> }>;
    grouped(result: Result, text: string, groups: number, perGroup: number): Promise<HTMLElement[]>;
    count(result: Result, text: string): string;
    where(sessions: number, matters: number): string;
    notes(result: Result): string;
    spelled(result: Result): string;
    date(date: string): string;
  };
  table: { save(result: Result, documents: number[], status: HTMLElement): Promise<void> };
  roomForFacets(parts: PageParts): void;
  showFacets(parts: PageParts, now: Asked, counts: Record<string, Map<string, number>>): void;
  asked(): Asked;
  addressOf(wanted: Asked): string;
  sorts: Record<string, string>;
  offers: {
    above(parts: PageParts, now: Asked, result: Result): Promise<{ above: HTMLElement[]; said: string }>;
    below(parts: PageParts, now: Asked, result: Result): Promise<HTMLElement[]>;
    near(result: Result, linkTo: (q: string, text: string) => HTMLAnchorElement): Promise<{ elements: HTMLElement[]; told: string }>;
    inPanel(result: Result, panel: { status: HTMLElement; list: HTMLElement }, overtaken: () => boolean): Promise<void>;
  };
  /** Words near to a term that is hardly found. */
  nearby(result: Result): Promise<Offer[]>;
  near(): Promise<unknown>;
  sounds: {
    wordsRead(archive: SearchArchive, reading: string): Promise<string[]>;
    readingsOf(archive: SearchArchive, typed: string): Promise<string[]>;
    nearlyRead(archive: SearchArchive, reading: string): Promise<string[]>;
    oneOff(a: string, b: string): boolean;
    readFrom(archive: SearchArchive, head: string): Promise<Map<string, string[]>>;
    first(reading: string): string;
  };
  ways: {
    hardlyFound(hits: number, typed: string): boolean;
    saidBy(result: Result, only?: boolean): Promise<{ typed: string; q: string; result: Result; named: boolean } | null>;
    sessionsNamed(result: Result): Promise<{ typed: string; q: string; sessions: SessionRow[] } | null>;
    otherWays(result: Result): Promise<{ q: string; name: string; typed: string; count: number }[]>;
    relatedTo(result: Result): Promise<Offer[]>;
  };
  replaced(query: Query, term: Term, part: string): string;
  conditionFor(name: string, value: string): string;
  inFigures(text: string): string;
  numbered(text: string): boolean;
  otherWord(text: string): string[];
  readAs(parts: PageParts, now: Asked, result: Result): Promise<HTMLElement[]>;
  onlyTyped(parts: PageParts, now: Asked, result: Result): Promise<HTMLElement>;
}

/** generator/search/scripts.py writes it. */
interface MinutesSearchData {
  rules: string;
  fold: { before: Record<string, string>; drop: [string, string][]; shift: [string, string, number][]; same: string; counters: string; leads: string; apart: string[]; long: string; places: Record<"first" | "inside" | "last" | "numerals" | "after", string> };
  messages: { fields: Record<string, string[]>; facets: Record<string, string>; kinds: Record<string, string> } & Record<string, any>;
  eras: { name: string; letter: string; from: string }[];
  numerals: { digits: string; zeros: string; units: [string, number][]; above: [string, number][] };
  wire: { kinds: Record<string, string>; spoken: string[]; standings: Record<string, number>; columns: string[]; room: number };
}

declare var minutesSearch: MinutesSearch;
declare var minutesSearchData: MinutesSearchData;
declare var minutesScripts: (some: Record<string, (root: any) => void>) => void;
declare var minutesPiece: (name: string, stamp: string, ...said: any[]) => void;
declare var lunr: any;
