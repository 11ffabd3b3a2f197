import { useWave } from '../assessment/useWave.ts'
import { useCollectors } from '../collect/collectors.hooks.ts'
import { useMay } from '../shell/useMay.ts'
import { useRequiredParam } from '../ui/useRequiredParam.ts'

/** The personal collector of the address, and what may be done with it now. */
export function usePersonal() {
  const { wave, address, assessment } = useWave()
  const collectorId = useRequiredParam('collectorId')
  const collectors = useCollectors(address)
  const mayManage = useMay()('collection.manage')
  const collector = collectors.data?.find(one => one.id === collectorId && one.kind === 'personal')
  const isTaking = collector?.stopped === null
  return {
    assessment,
    wave,
    address: { ...address, collectorId },
    collector,
    error: collectors.error,
    isLoading: collectors.isPending,
    retry: () => void collectors.refetch(),
    mayManage,
    canInvite: mayManage && (wave.state === 'planned' || (wave.state === 'open' && isTaking)),
    canSend: mayManage && wave.state === 'open' && isTaking,
  }
}
