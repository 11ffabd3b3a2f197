import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type CDPSession, chromium, type Page } from 'playwright-core'
import { percentile, type Result, root, round, say, withStage } from './support.ts'
import { anOpenWave } from './support-assessment.ts'

const visits = 3
const kilobit = 1000 / 8
const slowPhone = {
  cpu: { rate: 4 },
  network: { offline: false, latency: 400, downloadThroughput: 400 * kilobit, uploadThroughput: 400 * kilobit },
}

interface Visit {
  scriptBytes: number
  styleBytes: number
  consentSeconds: number
  questionSeconds: number
}

/** A resident's first visit on a slow phone, until the first question is there; consent is given as soon as it is asked. */
export async function page(): Promise<Result> {
  if (!existsSync(join(root, 'dist/client/respond/index.html'))) throw new Error('Build the pages first: npm run build')
  return withStage(async stage => {
    const { audiences } = await anOpenWave(stage, { areaCount: 1, audiences: ['resident'] })
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags })
    try {
      const seen: Visit[] = []
      while (seen.length < visits) {
        const context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' })
        seen.push(await visit(await context.newPage(), `${stage.server.url}/r/${audiences[0]?.link}`))
        await context.close()
      }
      const middle = (part: (visit: Visit) => number) => percentile(seen.map(part), 0.5)
      return {
        bench: 'page',
        js_kb: round(middle(({ scriptBytes }) => scriptBytes) / 1024, 1),
        css_kb: round(middle(({ styleBytes }) => styleBytes) / 1024, 1),
        first_question_s: round(
          middle(({ questionSeconds }) => questionSeconds),
          2,
        ),
        first_screen_s: round(
          middle(({ consentSeconds }) => consentSeconds),
          2,
        ),
      }
    } finally {
      await browser.close()
    }
  })
}

async function visit(page: Page, url: string): Promise<Visit> {
  const session = await page.context().newCDPSession(page)
  const transferred = await countTransfers(session)
  await session.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': 'gzip' } })
  await session.send('Network.emulateNetworkConditions', slowPhone.network)
  await session.send('Emulation.setCPUThrottlingRate', slowPhone.cpu)
  const started = performance.now()
  const elapsed = () => (performance.now() - started) / 1000
  await page.goto(url, { waitUntil: 'commit', timeout: 120_000 })
  const consent = page.getByRole('button', { name: 'Yes, I want to take part' })
  await consent.waitFor({ timeout: 120_000 })
  const consentSeconds = elapsed()
  await consent.click()
  await page.locator('input[type=radio], input[type=checkbox]').first().waitFor({ state: 'attached', timeout: 120_000 })
  const questionSeconds = elapsed()
  const bytes = transferred()
  say(`consent after ${round(consentSeconds, 1)} s, first question after ${round(questionSeconds, 1)} s`)
  return { ...bytes, consentSeconds, questionSeconds }
}

/** Bytes as they came over the wire, headers included. */
async function countTransfers(session: CDPSession): Promise<() => { scriptBytes: number; styleBytes: number }> {
  const types = new Map<string, string>()
  const bytes = { scriptBytes: 0, styleBytes: 0 }
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId)
    if (type === 'Script') bytes.scriptBytes += encodedDataLength
    if (type === 'Stylesheet') bytes.styleBytes += encodedDataLength
  })
  await session.send('Network.enable')
  return () => bytes
}
