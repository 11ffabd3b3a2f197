import type { Locator, Page } from 'playwright-core'

const mostPresses = 200

export interface Keyboard {
  /** Tab until this has the focus. */
  tabTo(target: Locator): Promise<void>
  /** Tab to the button of this name, then Enter. */
  press(button: string | RegExp): Promise<void>
  /** Tab to the group of this radio button, then arrows until it is chosen. */
  choose(radio: string): Promise<void>
  /** Tab to the checkbox, then Space. */
  tick(checkbox: string): Promise<void>
  /** Tab to the text field and type; with `pick`, choose the first of the options found. */
  type(field: Locator, text: string, how?: { pick?: boolean }): Promise<void>
}

/** Somebody without a mouse or a touch screen: every act is keys only, and fails where the focus cannot go. */
export function keyboardOf(page: Page): Keyboard {
  const { keyboard } = page
  const hasFocus = (target: Locator) => target.evaluate(element => element === document.activeElement)
  const until = async (isThere: () => Promise<boolean>, key: string, what: Locator) => {
    for (let presses = 0; presses < mostPresses; presses += 1) {
      if (await isThere()) return
      await keyboard.press(key)
    }
    throw new Error(`${key}, pressed ${mostPresses} times, does not lead to ${what}`)
  }
  const tabTo = (target: Locator) => until(() => hasFocus(target), 'Tab', target)
  return {
    tabTo,
    press: async button => {
      await tabTo(page.getByRole('button', { name: button, exact: typeof button === 'string' }))
      await keyboard.press('Enter')
    },
    choose: async radio => {
      const target = page.getByRole('radio', { name: radio, exact: true })
      const isInGroup = () =>
        target.evaluate(
          (element: HTMLInputElement) =>
            document.activeElement instanceof HTMLInputElement && document.activeElement.name === element.name,
        )
      await until(isInGroup, 'Tab', target)
      await until(() => hasFocus(target), 'ArrowDown', target)
      if (!(await target.isChecked())) await keyboard.press('Space')
      if (!(await target.isChecked())) throw new Error(`${target} cannot be chosen by keyboard`)
    },
    tick: async checkbox => {
      const target = page.getByRole('checkbox', { name: checkbox, exact: true })
      await tabTo(target)
      await keyboard.press('Space')
      if (!(await target.isChecked())) throw new Error(`${target} cannot be ticked by keyboard`)
    },
    type: async (field, text, { pick = false } = {}) => {
      await tabTo(field)
      await keyboard.type(text)
      if (!pick) return
      await keyboard.press('ArrowDown')
      await keyboard.press('Enter')
    },
  }
}
