import type { Page } from 'playwright-core'

/** The few words of the respondent pages by which somebody gets through them. */
export const words = {
  en: {
    agree: 'Yes, I want to take part',
    decline: 'No, I do not want to',
    continue: 'Continue',
    next: 'Next',
    review: 'Check your answers',
    submit: 'Send my answers',
    thanks: 'Thank you. Your answers have arrived',
  },
  es: {
    agree: 'Sí, quiero participar',
    decline: 'No, no quiero',
    continue: 'Continuar',
    next: 'Siguiente',
    review: 'Revisar sus respuestas',
    submit: 'Enviar mis respuestas',
    thanks: 'Gracias. Sus respuestas han llegado',
  },
  fr: {
    agree: 'Oui, je veux participer',
    decline: 'Non, je ne veux pas',
    continue: 'Continuer',
    next: 'Suivant',
    review: 'Vérifier vos réponses',
    submit: 'Envoyer mes réponses',
    thanks: 'Merci. Vos réponses sont arrivées',
  },
  ar: {
    agree: 'نعم، أريد المشاركة',
    decline: 'لا، لا أريد',
    continue: 'متابعة',
    next: 'التالي',
    review: 'مراجعة إجاباتك',
    submit: 'إرسال إجاباتي',
    thanks: 'شكرًا لك. وصلت إجاباتك',
  },
} as const

export type Language = keyof typeof words
export const languages: Language[] = ['en', 'es', 'fr', 'ar']

export async function click(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
}

export async function waitForHeading(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name, level: 1, exact: true }).waitFor()
}

/** Through the consent and, when the link asks for one, the area. */
export async function agree(
  page: Page,
  { language = 'en', area, onScreen }: { language?: Language; area: string; onScreen?: () => Promise<void> },
): Promise<void> {
  const { agree: yes, continue: proceed } = words[language]
  await page.getByRole('button', { name: yes }).waitFor()
  await onScreen?.()
  await turn(page, yes)
  const row = page.getByRole('radio', { name: area, exact: true })
  const search = page.getByRole('combobox')
  await row.or(search).first().waitFor()
  if ((await row.count()) > 0) await row.check()
  else {
    await search.fill(area)
    await page.getByRole('option', { name: area, exact: true }).click()
  }
  await onScreen?.()
  await turn(page, proceed)
}

/** From the consent to the receipt, the first choice of every question. `onScreen` sees each screen when it is filled in. */
export async function walk(
  page: Page,
  {
    language,
    area,
    onScreen = async () => undefined,
  }: { language: Language; area: string; onScreen?: () => Promise<void> },
): Promise<string[]> {
  const { next, review, submit, thanks } = words[language]
  await agree(page, { language, area, onScreen })
  const titles: string[] = []
  const forward = page.getByRole('button', { name: new RegExp(`^(${next}|${review})$`) })
  const send = page.getByRole('button', { name: submit, exact: true })
  for (;;) {
    await forward.or(send).first().waitFor()
    if ((await send.count()) > 0) break
    titles.push((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')
    await answerAll(page)
    await onScreen()
    await turn(page, (await forward.textContent()) ?? '')
  }
  await onScreen()
  await send.click()
  await waitForHeading(page, thanks)
  await onScreen()
  return titles
}

/** Clicks the button and waits for the next screen; two pages after each other may have the same title. */
async function turn(page: Page, button: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).evaluate(heading => heading.setAttribute('data-seen', ''))
  await click(page, button)
  await page.locator('h1:not([data-seen])').waitFor()
}

/** The first choice of each question on the page, also of those that an answer brings up; a text where one can be written. */
async function answerAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const drawn = () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const done = new Set<Element>()
    const groupOf = (input: Element) => input.closest('[role="radiogroup"], [role="group"], fieldset') ?? input
    for (let clicks = -1; clicks !== 0; await drawn()) {
      clicks = 0
      for (const input of document.querySelectorAll<HTMLInputElement>('main input:is([type=radio], [type=checkbox])')) {
        const group = groupOf(input)
        if (done.has(group)) continue
        done.add(group)
        input.click()
        clicks += 1
      }
      for (const box of document.querySelectorAll('main [role="listbox"]')) {
        const option = box.querySelector<HTMLElement>('[role="option"]')
        if (done.has(box) || !option) continue
        done.add(box)
        option.click()
        clicks += 1
      }
    }
  })
  for (const field of await page.getByRole('textbox').all()) await field.fill('More beds, please.')
}
