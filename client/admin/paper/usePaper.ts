import { useWave } from '../assessment/useWave.ts'
import { useVersion } from '../questionnaires/questionnaires.hooks.ts'
import { useRequiredParam } from '../ui/useRequiredParam.ts'
import { useSheets } from './paper.hooks.ts'

/** The paper collector of the address, its sheets, and the questionnaire that is on the paper. */
export function usePaper() {
  const { address: wave } = useWave()
  const address = { ...wave, collectorId: useRequiredParam('collectorId') }
  const sheets = useSheets(address)
  const collector = sheets.data?.collector
  const version = useVersion(wave.organisationId, collector?.questionnaireId ?? '', collector?.version ?? 0, {
    isKnown: collector !== undefined,
  })
  const error = sheets.data ? version.error : (sheets.error ?? version.error)
  const retry = () => void (sheets.data ? version.refetch() : sheets.refetch())
  return { address, sheets: sheets.data, version: version.data, error, retry }
}
