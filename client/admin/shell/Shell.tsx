import { ActionIcon, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMenu2 } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { Brand } from './Brand.tsx'
import classes from './Shell.module.css'
import { ShortcutHelp } from './ShortcutHelp.tsx'
import { SideBar } from './SideBar.tsx'
import { usePrintLight } from './usePrintLight.ts'
import { useShortcuts } from './useShortcuts.ts'

export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const [isMenuOpen, menu] = useDisclosure()
  const [isHelpOpen, help] = useDisclosure()
  const { pathname } = useLocation()
  usePrintLight()
  useShortcuts(help.toggle)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address closes the drawer
  useEffect(menu.close, [pathname])
  return (
    <div className={classes.shell}>
      <a href="#content" className={classes.skip}>
        {t('shell.skip')}
      </a>
      <section className={classes.top} aria-label={t('common.product')}>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('shell.openNavigation')} onClick={menu.open}>
          <IconMenu2 size={22} aria-hidden />
        </ActionIcon>
        <Brand />
      </section>
      <aside className={classes.side} aria-label={t('shell.sideBar')}>
        <SideBar onShortcuts={help.open} />
      </aside>
      <Drawer
        opened={isMenuOpen}
        onClose={menu.close}
        size="18rem"
        title={<Brand />}
        closeButtonProps={{ 'aria-label': t('shell.closeNavigation') }}
        classNames={{ body: classes.drawer ?? '', content: classes.drawerContent ?? '' }}
      >
        <SideBar onShortcuts={help.open} hasBrand={false} />
      </Drawer>
      <main id="content" className={classes.main} tabIndex={-1}>
        <div className={classes.page}>{children}</div>
      </main>
      <ShortcutHelp isOpen={isHelpOpen} onClose={help.close} />
    </div>
  )
}
