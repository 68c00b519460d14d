// The entries of manifest.json.
import { text } from "../bundle";

type Item = {
  title: string;
  alt: string;
  place: string;
  embed: string;
  oembed: string;
  width: number;
  height: number;
  codes: { frame: string; element: string; picture: string };
  files: Record<string, { path: string; type: string; bytes: number; width: number | null; height: number | null }>;
  views: { query: string; svg: string }[];
};
type Manifest = {
  base: string | null;
  editions: { lang: string; name: string; page: string; editor: string }[];
  story: { editions: Record<string, Item> };
  charts: { id: string; section: string; kind: string; facts: string[]; editions: Record<string, Item> }[];
};
export const manifest = JSON.parse(text("manifest.json")) as Manifest;
