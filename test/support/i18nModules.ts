import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../..');
const polish = join(root, 'shared/i18n');
const english = join(polish, 'english');

/** Modules of words by their path under `shared/i18n`, with the sibling's path in English. */
export const englishModules = (): string[] =>
  globSync('**/*.ts', { cwd: english })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => existsSync(join(polish, file)))
    .sort();

/** Imports of values; what is imported as a type is gone when the program runs. */
function valuesImported(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isTyped =
      (ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) ||
      (ts.isExportDeclaration(node) && node.isTypeOnly);
    const named =
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && !isTyped
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined;
    if (named && ts.isStringLiteral(named)) found.push(named.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Modules of words, by their path under `shared/i18n`, that the window in English takes in Polish: `vite.english.ts`. */
export function polishInEnglishWindow(): string[] {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file) || !/\.tsx?$/.test(file)) return;
    seen.add(file);
    for (const target of valuesImported(file).filter((it) => it.startsWith('.'))) {
      const wanted = resolve(dirname(file), target);
      const sibling = join(english, relative(polish, wanted));
      const isReplaced =
        wanted.startsWith(polish + sep) && !file.startsWith(english + sep) && existsSync(sibling);
      visit(isReplaced ? sibling : wanted);
    }
  };
  visit(join(root, 'renderer/main.tsx'));
  return [...seen]
    .filter((file) => file.startsWith(polish + sep) && !file.startsWith(english + sep))
    .map((file) => relative(polish, file).split(sep).join('/'))
    .sort();
}
