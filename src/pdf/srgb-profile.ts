// The colour space that a PDF/A has to name: sRGB (IEC 61966-2-1) as an ICC profile of version 4 (ICC.1:2010).
// In: nothing. Out: the bytes of the profile, made of the standard's own numbers.

/** A display profile of three primaries and the exact curve: 0.4 kB, where the common profile of tables has 3. */
export function srgbProfile(): Uint8Array {
  const red = xyz(0.4360747, 0.2225045, 0.0139322);
  const green = xyz(0.3850649, 0.7168786, 0.0971045);
  const blue = xyz(0.1430804, 0.0606169, 0.7141733);
  const curve = parametricCurve(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
  return profile([
    ['desc', text('sRGB')],
    ['cprt', text('Public domain')],
    ['wtpt', xyz(...D50)],
    ['chad', adaptation],
    ['rXYZ', red],
    ['gXYZ', green],
    ['bXYZ', blue],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]);
}

type Tag = readonly [signature: string, data: Uint8Array];

/** The illuminant of every profile's connection space. */
const D50 = [0.9642, 1, 0.8249] as const;

const HEADER = 128;

function profile(tags: readonly Tag[]): Uint8Array {
  const table = HEADER + 4;
  const distinct = [...new Set(tags.map(([, data]) => data))];
  const starts = new Map<Uint8Array, number>();
  let length = table + tags.length * 12;
  for (const data of distinct) {
    starts.set(data, length);
    length += data.length;
  }
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  writeHeader(bytes, view);
  view.setUint32(HEADER, tags.length);
  for (const [index, [signature, data]] of tags.entries()) {
    const entry = table + index * 12;
    writeAscii(bytes, entry, signature);
    view.setUint32(entry + 4, starts.get(data) ?? 0);
    view.setUint32(entry + 8, data.length);
  }
  for (const [data, start] of starts) bytes.set(data, start);
  return bytes;
}

/** ICC.1:2010, 7.2. What is left at zero is unknown or the default, and the date is the standard's. */
function writeHeader(bytes: Uint8Array, view: DataView): void {
  view.setUint32(0, bytes.length);
  view.setUint32(8, 0x04200000);
  writeAscii(bytes, 12, 'mntrRGB XYZ ');
  view.setUint16(24, 1999);
  view.setUint16(26, 10);
  view.setUint16(28, 18);
  writeAscii(bytes, 36, 'acsp');
  for (const [index, value] of D50.entries()) view.setInt32(68 + index * 4, fixed(value));
}

/** A text in one language (10.13), of a length that keeps what follows on a multiple of four. */
function text(ascii: string): Uint8Array {
  const bytes = new Uint8Array((28 + ascii.length * 2 + 3) & ~3);
  const view = new DataView(bytes.buffer);
  writeAscii(bytes, 0, 'mluc');
  view.setUint32(8, 1);
  view.setUint32(12, 12);
  writeAscii(bytes, 16, 'enUS');
  view.setUint32(20, ascii.length * 2);
  view.setUint32(24, 28);
  for (let index = 0; index < ascii.length; index++) view.setUint16(28 + index * 2, ascii.charCodeAt(index));
  return bytes;
}

const xyz = (...values: readonly [x: number, y: number, z: number]): Uint8Array => numbers('XYZ ', values);

/** The curve that is linear below `d` (10.16, function type 3). */
function parametricCurve(...parameters: readonly [g: number, a: number, b: number, c: number, d: number]): Uint8Array {
  const bytes = numbers('para', [0, ...parameters]);
  new DataView(bytes.buffer).setUint16(8, 3);
  return bytes;
}

/** Bradford's adaptation of the white of a screen, D65, to D50. */
const adaptation = numbers(
  'sf32',
  [1.0478112, 0.0228866, -0.050127, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316],
);

/** Fixed-point numbers behind a signature and four reserved bytes. */
function numbers(signature: string, values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(8 + values.length * 4);
  const view = new DataView(bytes.buffer);
  writeAscii(bytes, 0, signature);
  for (const [index, value] of values.entries()) view.setInt32(8 + index * 4, fixed(value));
  return bytes;
}

/** s15Fixed16Number (4.6). */
function fixed(value: number): number {
  return Math.round(value * 0x10000);
}

function writeAscii(bytes: Uint8Array, offset: number, ascii: string): void {
  for (let index = 0; index < ascii.length; index++) bytes[offset + index] = ascii.charCodeAt(index);
}
