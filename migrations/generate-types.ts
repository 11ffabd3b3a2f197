import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const bin = new URL('../node_modules/kysely-codegen/dist/cli/bin.js', import.meta.url)
const options = '--dialect postgres --camel-case --date-parser string --exclude-pattern kysely_* --log-level error'

/** Writes the types of the tables of the database at `url` to `file`. Needs the development packages. */
export async function generateTypes(url: string, file: string): Promise<void> {
  await promisify(execFile)(process.execPath, [
    fileURLToPath(bin),
    ...options.split(' '),
    '--url',
    url,
    '--out-file',
    file,
  ])
}
