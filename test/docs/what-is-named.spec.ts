import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

// What README.md and docs/ name is there: files, commands, variables, pages linked to and their headings.

const root = resolve(__dirname, '../..');
const folders = ['apps', 'libs', 'docs', 'docker', 'test', '.ci'];
const beneath = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)));
const files = [
  ...readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : [])),
  ...folders.flatMap(beneath),
];
const documents = files.filter((file) => file === 'README.md' || /^(docs|docker)\/.*\.md$/.test(file));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const found = (document: string, pattern: RegExp): string[] =>
  [...read(document).matchAll(pattern)].map(([, said]) => said!);

it('finds documents to read', () => {
  expect(documents.length).toBeGreaterThan(20);
});

it.each(documents)('%s names no file that is not there', (document) => {
  const named = found(document, /`([\w./-]+\.(?:ts|js|cjs|json|njk|scss|css|csv|ya?ml|md))`/g);
  const ours = named.filter((name) => !name.startsWith('/') && !name.startsWith('../'));
  const there = (name: string) => files.some((file) => file === name || file.endsWith(`/${name}`));
  expect(ours.filter((name) => !there(name))).toEqual([]);
});

it.each(documents)('%s has no command run that is not there', (document) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  expect(found(document, /npm run (?:--silent )?([\w:-]+)/g).filter((name) => !(name in scripts))).toEqual([]);
  // A path for Jest is the beginning of one.
  const paths = found(document, /npx jest ([\w./-]+)/g);
  expect(paths.filter((path) => !files.some((file) => file.startsWith(path)))).toEqual([]);
});

it('names no variable of the environment that nothing reads', () => {
  const variables = new Set(documents.flatMap((document) => found(document, /\b(WAYMARK_[A-Z_]+)\b/g)));
  const readBy = files.filter((file) => /^(apps|libs|test|docker)\/.*\.(ts|js|ya?ml)$|^docker\//.test(file)).map(read);
  expect([...variables].filter((name) => !readBy.some((text) => text.includes(name)))).toEqual([]);
});

const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

it.each(documents)('%s links to nothing that is not there', (document) => {
  const links = found(document, /\]\(([^)\s]+)\)/g).filter((link) => !/^[a-z]+:/.test(link));
  const missing = links.filter((link) => {
    const [path, anchor] = link.split('#') as [string, string | undefined];
    const target = path === '' ? document : join(dirname(document), path);
    if (!existsSync(join(root, target))) return true;
    return (
      anchor !== undefined &&
      !found(target, /^#+ (.+)$/gm)
        .map(anchorOf)
        .includes(anchor)
    );
  });
  expect(missing).toEqual([]);
});
