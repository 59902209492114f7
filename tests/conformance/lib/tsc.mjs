// Lets the TypeScript compiler judge JSON by the types a platform's makers publish.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** So many complaints are shown; the rest are counted. */
const most = 8;
const home = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Compiles each value as a literal of a type.
 * @param {string} type what each value must be, e.g. `KnownBlock[]`
 * @param {string} from the package that exports the type's outer name
 * @param {Record<string, unknown>} values the values by name
 * @returns {string[]} the compiler's complaints, each beginning with the name of the value; none when all is well
 */
export function complaints(type, from, values) {
  const names = Object.keys(values);
  if (names.length === 0) {
    return [];
  }

  const folder = mkdtempSync(join(tmpdir(), 'carebot-tsc-'));
  try {
    const outer = type.replace(/\W.*$/s, '');
    const packages = join(home, 'node_modules');
    names.forEach((name, index) => writeFileSync(
      join(folder, `value${index}.ts`),
      `import type { ${outer} } from ${JSON.stringify(from)};\nexport const value: ${type} = ${JSON.stringify(values[name], null, 2)};\n`));
    symlinkSync(packages, join(folder, 'node_modules'), 'dir');
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({
      compilerOptions: {
        noEmit: true, strict: true, skipLibCheck: true, module: 'node16', moduleResolution: 'node16', types: [],
      },
      include: ['*.ts'],
    }));
    const run = spawnSync(process.execPath, [join(packages, '.bin', 'tsc'), '--pretty', 'false', '-p', '.'], { cwd: folder, encoding: 'utf8' });
    if (run.status === 0) {
      return [];
    }

    const named = `${run.stdout}${run.stderr}`.trim().replace(/value(\d+)\.ts/g, (_, index) => names[index]);
    const lines = named.split('\n').filter(line => !line.startsWith(' '));
    return lines.length > most ? [...lines.slice(0, most), `and ${lines.length - most} more`] : lines;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
