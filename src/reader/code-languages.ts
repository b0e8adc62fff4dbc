// The languages that code is coloured in, each loaded when a pitch holds code in it: all of them take longer to load than a pitch to read.
// In: the word behind a fence's marks. Out: a language's own name, what may stand within its code, and its grammar.

import type { LanguageFn } from 'highlight.js';

export interface CodeLanguage {
  /** Other words for it; lower case. */
  readonly aliases: readonly string[];
  /** Languages that stand within its code: styles and scripts in HTML. */
  readonly holds: readonly string[];
  load(): Promise<{ readonly default: LanguageFn }>;
}

/** Languages by the name that highlight.js gives them. */
const languages: Readonly<Record<string, CodeLanguage>> = {
  bash: language('sh zsh', '', () => import('highlight.js/lib/languages/bash')),
  clojure: language('clj edn', '', () => import('highlight.js/lib/languages/clojure')),
  cmake: language('cmake.in', '', () => import('highlight.js/lib/languages/cmake')),
  cpp: language('cc c++ h++ hpp hh hxx cxx', '', () => import('highlight.js/lib/languages/cpp')),
  csharp: language('cs c#', '', () => import('highlight.js/lib/languages/csharp')),
  css: language('', '', () => import('highlight.js/lib/languages/css')),
  c: language('h', '', () => import('highlight.js/lib/languages/c')),
  dart: language('', 'markdown', () => import('highlight.js/lib/languages/dart')),
  diff: language('patch', '', () => import('highlight.js/lib/languages/diff')),
  dockerfile: language('docker', 'bash', () => import('highlight.js/lib/languages/dockerfile')),
  elixir: language('ex exs', '', () => import('highlight.js/lib/languages/elixir')),
  go: language('golang', '', () => import('highlight.js/lib/languages/go')),
  graphql: language('gql', '', () => import('highlight.js/lib/languages/graphql')),
  haskell: language('hs', '', () => import('highlight.js/lib/languages/haskell')),
  http: language('https', '', () => import('highlight.js/lib/languages/http')),
  ini: language('toml', '', () => import('highlight.js/lib/languages/ini')),
  javascript: language('js jsx mjs cjs', 'xml css graphql', () => import('highlight.js/lib/languages/javascript')),
  java: language('jsp', '', () => import('highlight.js/lib/languages/java')),
  json: language('jsonc json5', '', () => import('highlight.js/lib/languages/json')),
  julia: language('jl', '', () => import('highlight.js/lib/languages/julia')),
  kotlin: language('kt kts ktm ktx', '', () => import('highlight.js/lib/languages/kotlin')),
  latex: language('tex', '', () => import('highlight.js/lib/languages/latex')),
  less: language('', '', () => import('highlight.js/lib/languages/less')),
  lua: language('pluto', '', () => import('highlight.js/lib/languages/lua')),
  makefile: language('mk mak make', '', () => import('highlight.js/lib/languages/makefile')),
  markdown: language('md mkdown mkd', 'xml', () => import('highlight.js/lib/languages/markdown')),
  nginx: language('nginxconf', '', () => import('highlight.js/lib/languages/nginx')),
  nix: language('nixos', '', () => import('highlight.js/lib/languages/nix')),
  objectivec: language(
    'mm objc obj-c obj-c++ objective-c++',
    '',
    () => import('highlight.js/lib/languages/objectivec'),
  ),
  ocaml: language('ml', '', () => import('highlight.js/lib/languages/ocaml')),
  perl: language('pl pm', '', () => import('highlight.js/lib/languages/perl')),
  'php-template': language('', 'xml php', () => import('highlight.js/lib/languages/php-template')),
  php: language('', '', () => import('highlight.js/lib/languages/php')),
  powershell: language('pwsh ps ps1', '', () => import('highlight.js/lib/languages/powershell')),
  protobuf: language('proto', '', () => import('highlight.js/lib/languages/protobuf')),
  'python-repl': language('pycon', 'python', () => import('highlight.js/lib/languages/python-repl')),
  python: language('py gyp ipython', '', () => import('highlight.js/lib/languages/python')),
  ruby: language('rb gemspec podspec thor irb', '', () => import('highlight.js/lib/languages/ruby')),
  rust: language('rs', '', () => import('highlight.js/lib/languages/rust')),
  r: language('', '', () => import('highlight.js/lib/languages/r')),
  scala: language('', '', () => import('highlight.js/lib/languages/scala')),
  scss: language('', '', () => import('highlight.js/lib/languages/scss')),
  shell: language('console shellsession', 'bash', () => import('highlight.js/lib/languages/shell')),
  sql: language('', '', () => import('highlight.js/lib/languages/sql')),
  swift: language('', '', () => import('highlight.js/lib/languages/swift')),
  typescript: language('ts tsx mts cts', 'xml css graphql', () => import('highlight.js/lib/languages/typescript')),
  vbnet: language('vb', '', () => import('highlight.js/lib/languages/vbnet')),
  wasm: language('', '', () => import('highlight.js/lib/languages/wasm')),
  xml: language(
    'html xhtml rss atom xjb xsd xsl plist wsf svg',
    'css javascript',
    () => import('highlight.js/lib/languages/xml'),
  ),
  yaml: language('yml', 'ruby', () => import('highlight.js/lib/languages/yaml')),
};

const byWord = new Map(
  Object.entries(languages).flatMap(([name, { aliases }]) => [name, ...aliases].map((word) => [word, name] as const)),
);

/** The language that a word means, and all that may stand within its code, by their names; nothing for a word that is none. */
export function findLanguages(word: string): ReadonlyMap<string, CodeLanguage> {
  const found = new Map<string, CodeLanguage>();
  const add = (name: string | undefined): void => {
    const known = name === undefined ? undefined : languages[name];
    if (name === undefined || known === undefined || found.has(name)) return;
    found.set(name, known);
    for (const held of known.holds) add(held);
  };
  add(byWord.get(word.toLowerCase()));
  return found;
}

function language(aliases: string, holds: string, load: CodeLanguage['load']): CodeLanguage {
  const words = (text: string): readonly string[] => text.split(' ').filter(Boolean);
  return { aliases: words(aliases), holds: words(holds), load };
}
