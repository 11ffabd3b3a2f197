import { connect, type Socket } from 'node:net'

export interface Load {
  url: string
  path: string
  connections: number
  seconds: number
  /** A new body each time. */
  body: () => string
}

export interface Loaded {
  perSecond: number
  milliseconds: number[]
}

/** As many requests as the connections carry, one after the other on each. Raw sockets, because both sides share two cores. */
export async function load({ url, path, connections, seconds, body }: Load): Promise<Loaded> {
  const { hostname, port } = new URL(url)
  const until = performance.now() + seconds * 1000
  const milliseconds: number[] = []
  const head = `POST ${path} HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nContent-Length: `
  const run = async () => {
    const socket = connect(Number(port), hostname)
    socket.setNoDelay(true)
    while (performance.now() < until) {
      const text = body()
      const started = performance.now()
      const status = await exchange(socket, `${head}${Buffer.byteLength(text)}\r\n\r\n${text}`)
      if (status !== 201) throw new Error(`a submission was answered with ${status}`)
      milliseconds.push(performance.now() - started)
    }
    socket.destroy()
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: connections }, run))
  return { perSecond: milliseconds.length / ((performance.now() - started) / 1000), milliseconds }
}

/** Sends one request and resolves with the status once the whole reply is there. */
function exchange(socket: Socket, request: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let reply = ''
    const done = (act: () => void) => {
      socket.off('data', read).off('error', fail).off('close', close)
      act()
    }
    const fail = (error: Error) => done(() => reject(error))
    const close = () => fail(new Error('the server closed the connection'))
    const read = (chunk: Buffer) => {
      reply += chunk.toString('latin1')
      const bodyAt = reply.indexOf('\r\n\r\n') + 4
      const length = Number(/content-length: (\d+)/i.exec(reply)?.[1] ?? Number.NaN)
      if (bodyAt < 4 || reply.length < bodyAt + length) return
      done(() => resolve(Number(reply.slice(9, 12))))
    }
    socket.on('data', read).on('error', fail).on('close', close)
    socket.write(request)
  })
}
