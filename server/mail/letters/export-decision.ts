import type { Audience } from '../../../surveys/definition/definition.ts'
import { type Letter, type RenderedLetter, renderLetter } from '../letter.ts'

export interface ExportDecision {
  name: string
  organisation: string
  assessment: string
  wave: string
  audience: Audience
  decision: 'approve' | 'refuse'
  note: string
  url: string
}

/** To a researcher: their export was approved or refused. */
export function exportDecisionLetter(language: string, facts: ExportDecision): RenderedLetter {
  const words = languages[language.split('-')[0] ?? ''] ?? english
  return renderLetter(words(facts), language)
}

type Words = (facts: ExportDecision) => Letter

const english: Words = ({ name, organisation, assessment, wave, audience, decision, note, url }) => {
  const isApproved = decision === 'approve'
  const whom = { provider: 'providers', resident: 'residents', partner: 'partners' }[audience]
  return {
    subject: isApproved ? `Your export was approved: ${assessment}` : `Your export was not approved: ${assessment}`,
    greeting: name ? `Hello ${name},` : 'Hello,',
    paragraphs: [
      isApproved
        ? `${organisation} has approved the export you asked for: answers of ${whom}, “${assessment}”, ${wave}. You can download it now.`
        : `${organisation} has not approved the export you asked for: answers of ${whom}, “${assessment}”, ${wave}.`,
      ...(note ? [`They write: ${note}`] : []),
      isApproved
        ? 'Please keep the files to yourself and use them only for the purpose you named. Each download is recorded.'
        : 'You can ask again with another purpose.',
    ],
    action: { label: isApproved ? 'Go to the download' : 'Go to your exports', url },
    footer: [`You get this because you asked ${organisation} for an export.`],
  }
}

const spanish: Words = ({ name, organisation, assessment, wave, audience, decision, note, url }) => {
  const isApproved = decision === 'approve'
  const whom = { provider: 'proveedores', resident: 'residentes', partner: 'socios' }[audience]
  return {
    subject: isApproved
      ? `Su exportación fue aprobada: ${assessment}`
      : `Su exportación no fue aprobada: ${assessment}`,
    greeting: name ? `Hola, ${name}:` : 'Hola:',
    paragraphs: [
      isApproved
        ? `${organisation} aprobó la exportación que usted pidió: respuestas de ${whom}, «${assessment}», ${wave}. Ya puede descargarla.`
        : `${organisation} no aprobó la exportación que usted pidió: respuestas de ${whom}, «${assessment}», ${wave}.`,
      ...(note ? [`Le escriben: ${note}`] : []),
      isApproved
        ? 'No comparta los archivos y úselos solo para el fin que indicó. Cada descarga queda registrada.'
        : 'Puede volver a pedirla con otro fin.',
    ],
    action: { label: isApproved ? 'Ir a la descarga' : 'Ir a sus exportaciones', url },
    footer: [`Recibe este mensaje porque pidió una exportación a ${organisation}.`],
  }
}

const french: Words = ({ name, organisation, assessment, wave, audience, decision, note, url }) => {
  const isApproved = decision === 'approve'
  const whom = { provider: 'prestataires', resident: 'habitants', partner: 'partenaires' }[audience]
  return {
    subject: isApproved
      ? `Votre export a été approuvé : ${assessment}`
      : `Votre export n’a pas été approuvé : ${assessment}`,
    greeting: name ? `Bonjour ${name},` : 'Bonjour,',
    paragraphs: [
      isApproved
        ? `${organisation} a approuvé l’export que vous avez demandé : réponses des ${whom}, « ${assessment} », ${wave}. Vous pouvez le télécharger.`
        : `${organisation} n’a pas approuvé l’export que vous avez demandé : réponses des ${whom}, « ${assessment} », ${wave}.`,
      ...(note ? [`On vous écrit : ${note}`] : []),
      isApproved
        ? 'Gardez les fichiers pour vous et ne les utilisez que pour l’usage que vous avez indiqué. Chaque téléchargement est enregistré.'
        : 'Vous pouvez refaire une demande pour un autre usage.',
    ],
    action: { label: isApproved ? 'Aller au téléchargement' : 'Aller à vos exports', url },
    footer: [`Vous recevez ce message parce que vous avez demandé un export à ${organisation}.`],
  }
}

const arabic: Words = ({ name, organisation, assessment, wave, audience, decision, note, url }) => {
  const isApproved = decision === 'approve'
  const whom = { provider: 'مقدمي الخدمات', resident: 'السكان', partner: 'الشركاء' }[audience]
  return {
    subject: isApproved
      ? `تمت الموافقة على طلب التصدير: ${assessment}`
      : `لم تتم الموافقة على طلب التصدير: ${assessment}`,
    greeting: name ? `مرحبًا ${name}،` : 'مرحبًا،',
    paragraphs: [
      isApproved
        ? `وافقت ${organisation} على التصدير الذي طلبتموه: إجابات ${whom}، «${assessment}»، ${wave}. يمكنكم تنزيله الآن.`
        : `لم توافق ${organisation} على التصدير الذي طلبتموه: إجابات ${whom}، «${assessment}»، ${wave}.`,
      ...(note ? [`كتبوا لكم: ${note}`] : []),
      isApproved
        ? 'يرجى عدم مشاركة الملفات واستخدامها للغرض الذي ذكرتموه فقط. يُسجَّل كل تنزيل.'
        : 'يمكنكم تقديم طلب جديد لغرض آخر.',
    ],
    action: { label: isApproved ? 'إلى صفحة التنزيل' : 'إلى طلبات التصدير', url },
    footer: [`وصلتكم هذه الرسالة لأنكم طلبتم تصديرًا من ${organisation}.`],
  }
}

const languages: Record<string, Words> = { en: english, es: spanish, fr: french, ar: arabic }
