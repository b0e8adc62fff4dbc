// The library: what a program may use of pitchpipe. The command line uses nothing else to compile.

export type { Compilation, CompiledOutput, CompileOptions, Compiler, CompilerOptions } from './compile.ts';
export { allFindings, createCompiler } from './compile.ts';
export type {
  Code,
  CodeEntry,
  Diagnostic,
  Fix,
  Note,
  Outcome,
  Position,
  Severity,
  SourceFile,
  Span,
} from './diagnostics/index.ts';
export { catalogue, isError, positionAt, severityOf, spanText } from './diagnostics/index.ts';
export type {
  Download,
  DownloadLimits,
  Entry,
  Host,
  MemoryFile,
  MemoryHost,
  MemoryHostOptions,
  NodeHostOptions,
} from './host/index.ts';
export { createMemoryHost, createNodeHost, HostError } from './host/index.ts';
export type { Block, FrontMatter, Inline, Output, Pitch, Slide } from './model/index.ts';
export type { PitchSource, Project } from './reader/index.ts';
export { listPitches, locatePitch, locateProject } from './reader/index.ts';
export type { VendorOptions, VendorStep } from './vendor/index.ts';
export { vendorPitch } from './vendor/index.ts';
export type { ListEntry } from './writers/list/index.ts';
export type { FitReport } from './writers/page/index.ts';
export type { OutputFile } from './writers/writer.ts';
