import type { Api } from '../../../server/contract/api.ts'
import type { ParamsInput, QueryInput, Reply } from '../../../server/contract/operation.ts'
import { ApiProblem, NetworkFailure } from './failures.ts'

/** Operations whose request carries a file. */
export type UploadKey = { [K in keyof Api]: Api[K] extends { upload: object } ? K : never }[keyof Api]

interface Sending<K extends UploadKey> {
  params: ParamsInput<Api[K]>
  query: QueryInput<Api[K]>
  file: Blob
  /** Share of the file that has been sent, 0 to 1. `fetch` does not tell. */
  onProgress?: (share: number) => void
}

/** Rejects as `call` does: ApiProblem for any reply outside 2xx, NetworkFailure for none. */
export async function upload<K extends UploadKey>(key: K, sending: Sending<K>): Promise<Reply<Api[K]>> {
  return JSON.parse(await (await send(key, sending)).text())
}

/** For a reply that is a file. */
export function uploadForFile<K extends UploadKey>(key: K, sending: Sending<K>): Promise<Blob> {
  return send(key, sending)
}

function send<K extends UploadKey>(key: K, { params, query, file, onProgress }: Sending<K>): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(key.slice(0, key.indexOf(' ')), address(key, params, query))
    request.responseType = 'blob'
    request.setRequestHeader('content-type', file.type)
    request.upload.addEventListener('progress', event => onProgress?.(event.loaded / Math.max(1, event.total)))
    request.addEventListener('error', () => reject(new NetworkFailure('no reply')))
    request.addEventListener('load', () => {
      const { status, response } = request
      if (!(response instanceof Blob)) reject(new NetworkFailure('no body'))
      else if (status >= 200 && status < 300) resolve(response)
      else problemOf(response, status).then(reject, reject)
    })
    request.send(file)
  })
}

function address(key: string, params: object, query: object | undefined): string {
  const values = new Map<string, unknown>(Object.entries(params))
  const path = key
    .slice(key.indexOf(' ') + 1)
    .replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values.get(name))))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined) search.set(name, String(value))
  return `/api/v1${path}?${search}`
}

async function problemOf(body: Blob, status: number): Promise<ApiProblem> {
  const text = await body.text()
  try {
    return new ApiProblem(JSON.parse(text), status)
  } catch {
    return new ApiProblem({}, status)
  }
}
