import {
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  Menu,
  Modal,
  type VariantColorsResolver,
} from '@mantine/core'
import { greyShades, tealShades, token } from '../../shared/theme/tokens.ts'

// The library's own filled colours miss 4.5:1 in one of the two schemes; the roles of the tokens do not.
const variantColorResolver: VariantColorsResolver = input => {
  const resolved = defaultVariantColorsResolver(input)
  const isPrimary = !input.color || input.color === input.theme.primaryColor
  if (input.variant === 'filled' && isPrimary)
    return {
      background: token('color-action'),
      hover: token('color-action-hover'),
      color: token('color-on-action'),
      border: 'var(--line) solid transparent',
    }
  if (input.variant === 'filled' && input.color === 'red')
    return {
      background: token('color-error'),
      hover: token('color-error'),
      color: token('color-page'),
      border: 'var(--line) solid transparent',
    }
  if (input.variant === 'subtle')
    return {
      background: 'transparent',
      hover: token('color-surface-strong'),
      color: token(input.color === 'gray' ? 'color-ink' : input.color === 'red' ? 'color-error' : 'color-action'),
      border: 'var(--line) solid transparent',
    }
  return resolved
}

const red = token('color-error')

/** The library's neutral greys of the dark scheme, from text to ground, as our warm ones. */
const darkShades: MantineColorsTuple = [
  token('color-ink'),
  token('color-ink-muted'),
  token('color-ink-muted'),
  token('color-line-strong'),
  token('color-line-strong'),
  token('color-surface-strong'),
  token('color-surface'),
  token('color-page'),
  token('color-surface'),
  token('color-page'),
]

export const theme = createTheme({
  colors: {
    teal: tealShades,
    gray: greyShades,
    dark: darkShades,
    red: [red, red, red, red, red, red, red, red, red, red],
  },
  primaryColor: 'teal',
  primaryShade: 6,
  fontFamily: token('font-staff'),
  fontFamilyMonospace: token('font-code'),
  fontSizes: {
    xs: 'var(--staff-text-small)',
    sm: 'var(--staff-text-body)',
    md: 'var(--staff-text-body)',
    lg: 'var(--staff-text-large)',
    xl: 'var(--staff-heading-2)',
  },
  headings: { fontFamily: token('font-staff'), fontWeight: '600' },
  spacing: {
    xs: token('space-2'),
    sm: token('space-3'),
    md: token('space-4'),
    lg: token('space-6'),
    xl: token('space-8'),
  },
  radius: {
    xs: token('radius-small'),
    sm: token('radius-small'),
    md: token('radius'),
    lg: token('radius-large'),
    xl: token('radius-full'),
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  variantColorResolver,
  components: {
    // In place instead of at the end of the page: read in order, and inside a landmark.
    Menu: Menu.extend({
      defaultProps: { withinPortal: false, floatingStrategy: 'fixed', withInitialFocusPlaceholder: false },
    }),
    Drawer: Drawer.extend({ styles: { title: { fontSize: 'var(--staff-heading-3)', fontWeight: 650 } } }),
    Modal: Modal.extend({ styles: { title: { fontSize: 'var(--staff-heading-3)', fontWeight: 650 } } }),
  },
})

export const cssVariablesResolver: CSSVariablesResolver = () => {
  const roles = {
    '--mantine-color-body': token('color-page'),
    '--mantine-color-text': token('color-ink'),
    '--mantine-color-dimmed': token('color-ink-muted'),
    '--mantine-color-placeholder': token('color-ink-muted'),
    '--mantine-color-anchor': token('color-action'),
    '--mantine-color-error': token('color-error'),
    '--mantine-color-default': token('color-page'),
    '--mantine-color-default-hover': token('color-surface'),
    '--mantine-color-default-color': token('color-ink'),
    '--mantine-color-default-border': token('color-line-strong'),
    '--mantine-primary-color-filled': token('color-action'),
    '--mantine-primary-color-filled-hover': token('color-action-hover'),
    '--mantine-primary-color-light': token('color-action-soft'),
    '--mantine-primary-color-light-color': token('color-action'),
    '--mantine-color-teal-filled': token('color-action'),
    '--mantine-color-teal-light': token('color-action-soft'),
    '--mantine-color-teal-light-color': token('color-action'),
    '--mantine-color-teal-text': token('color-action'),
  }
  return { variables: {}, light: roles, dark: roles }
}
