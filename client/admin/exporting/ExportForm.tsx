import { Button, Radio, Select, Stack, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nativeName } from '../../shared/i18n/languages.ts'
import { useWave } from '../assessment/useWave.ts'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import classes from './Export.module.css'
import { useRequestExport } from './exports.hooks.ts'
import { ReadyFiles } from './ReadyFiles.tsx'

const values = ['codes', 'labels'] as const
const separators = [
  { value: ',', name: 'comma' },
  { value: ';', name: 'semicolon' },
  { value: '\t', name: 'tab' },
] as const
const languages = ['en', 'es', 'fr', 'ar']

/** `isAsking`: a researcher, whose request waits for a coordinator and needs a purpose. */
export function ExportForm({ isAsking }: { isAsking: boolean }) {
  const { t, i18n } = useTranslation()
  const { assessment, wave, address } = useWave()
  const prepare = useRequestExport(address)
  const [number, setNumber] = useState(wave.latestRelease ? wave.number : null)
  const chosen = assessment.waves.find(one => one.number === number)
  const audiences = chosen?.audiences.map(one => one.audience) ?? []
  const [wanted, setAudience] = useState(audiences[0])
  const audience = audiences.find(one => one === wanted) ?? audiences[0]
  const [kind, setKind] = useState<(typeof values)[number]>('codes')
  const [separator, setSeparator] = useState<(typeof separators)[number]['name']>('comma')
  const [language, setLanguage] = useState(i18n.language)
  const [purpose, setPurpose] = useState('')
  const [isMissing, setMissing] = useState(false)

  function submit(event: FormEvent) {
    event.preventDefault()
    const sign = separators.find(one => one.name === separator)?.value
    if (isAsking && purpose.trim() === '') return setMissing(true)
    if (number && audience && sign)
      prepare.mutate({ wave: number, audience, values: kind, separator: sign, language, purpose })
  }

  return (
    <form onSubmit={submit} onChange={prepare.reset} noValidate>
      <Stack gap="lg">
        <Select
          label={t('exporting.wave')}
          allowDeselect={false}
          data={assessment.waves.map(one => ({
            value: String(one.number),
            label: one.latestRelease ? one.name : `${one.name} (${t('exporting.noRelease')})`,
            disabled: !one.latestRelease,
          }))}
          value={number === null ? null : String(number)}
          onChange={value => {
            setNumber(Number(value))
            prepare.reset()
          }}
        />
        <Radio.Group
          label={t('exporting.audience')}
          value={audience ?? null}
          onChange={value => setAudience(audiences.find(one => one === value))}
        >
          <Stack gap="xs" mt="xs">
            {audiences.map(one => (
              <Radio key={one} value={one} label={t(`common.audience.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Radio.Group
          label={t('exporting.values')}
          value={kind}
          onChange={value => setKind(values.find(one => one === value) ?? 'codes')}
        >
          <Stack gap="xs" mt="xs">
            {values.map(one => (
              <Radio key={one} value={one} label={t(`exporting.${one}`)} description={t(`exporting.${one}Help`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Radio.Group
          label={t('exporting.separator')}
          value={separator}
          onChange={value => setSeparator(separators.find(one => one.name === value)?.name ?? 'comma')}
        >
          <Stack gap="xs" mt="xs">
            {separators.map(({ name }) => (
              <Radio key={name} value={name} label={t(`exporting.${name}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Select
          label={t('exporting.language')}
          allowDeselect={false}
          data={languages.map(tag => ({ value: tag, label: nativeName(tag) }))}
          value={language}
          onChange={value => {
            setLanguage(value ?? 'en')
            prepare.reset()
          }}
        />
        <Textarea
          name="purpose"
          label={t(isAsking ? 'exporting.purpose' : 'exporting.purposeOptional')}
          description={t(isAsking ? 'exporting.purposeHelp' : 'exporting.purposeRecorded')}
          required={isAsking}
          withAsterisk={false}
          autosize
          minRows={isAsking ? 3 : 1}
          maxLength={2000}
          error={isMissing ? t('exporting.purposeMissing') : fieldError(prepare.error, 'purpose')}
          value={purpose}
          onChange={event => {
            setPurpose(event.currentTarget.value)
            setMissing(false)
          }}
        />
        {prepare.error && <ProblemPanel error={prepare.error} others={otherErrors(prepare.error, ['purpose'])} />}
        <div>
          <Button type="submit" loading={prepare.isPending} disabled={!number || !audience}>
            {t(isAsking ? 'exporting.ask' : 'exporting.submit')}
          </Button>
        </div>
        <div aria-live="polite">
          {prepare.data?.state === 'ready' && <ReadyFiles files={prepare.data.files} />}
          {prepare.data?.state === 'requested' && (
            <section className={classes.asked} aria-labelledby="asked">
              <h3 id="asked">{t('exporting.asked')}</h3>
              <p>{t('exporting.askedDetail')}</p>
            </section>
          )}
        </div>
      </Stack>
    </form>
  )
}
