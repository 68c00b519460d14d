// Reads a zip as an old program would: by its central directory, deflate only, no zip64. Independent of the bundle's writer,
// whose output it checks.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { crc32, inflateRawSync } from "node:zlib";

export type Entry = { name: string; bytes: Buffer; time: number; date: number; version: number; flags: number; system: number };

export function readZip(file: string): Entry[] {
  const zip = readFileSync(file);
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0) throw new Error("no end of central directory");
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let n = zip.readUInt16LE(end + 10); n > 0; n--) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error(`no entry at ${at}`);
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const [crc, packed, size] = [16, 20, 24].map((field) => zip.readUInt32LE(at + field));
    const method = zip.readUInt16LE(at + 10);
    if (method !== 8 && method !== 0) throw new Error(`method ${method}`);
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const inside = zip.subarray(from, from + packed);
    const bytes = method === 8 ? inflateRawSync(inside) : Buffer.from(inside);
    if (bytes.length !== size) throw new Error(`${size} bytes were announced, ${bytes.length} are there`);
    if (crc32(bytes) !== crc) throw new Error("a checksum is wrong");
    entries.push({
      name: zip.toString("utf8", at + 46, at + 46 + name),
      bytes,
      time: zip.readUInt16LE(at + 12),
      date: zip.readUInt16LE(at + 14),
      version: zip.readUInt16LE(at + 6),
      flags: zip.readUInt16LE(at + 8),
      system: zip[at + 5],
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** Writes a zip's files below a folder. */
export function unzip(file: string, folder: string) {
  for (const { name, bytes } of readZip(file)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}
