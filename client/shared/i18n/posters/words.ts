import type { Message } from '../messages.ts'

/** What posters and cards say, in each language of respondents. `{…}` are filled in. */
export interface PosterWords {
  asks: string
  /** In place of title and organisation where nobody may see what it is about. */
  discreetTitle: string
  anonymous: string
  noAccount: string
  minutes: Message
  stop: string
  scan: string
  orType: string
  help: string
}

const en: PosterWords = {
  asks: '{organisation} is asking',
  discreetTitle: 'What would help people here? Your view counts',
  anonymous: 'Anonymous',
  noAccount: 'No account needed',
  minutes: 'About {count} minutes',
  stop: 'You may stop at any time',
  scan: 'Scan with the camera of a phone',
  orType: 'or type this address',
  help: 'Need help now?',
}

const es: PosterWords = {
  asks: '{organisation} pregunta',
  discreetTitle: '¿Qué ayudaría a la gente de aquí? Su opinión cuenta',
  anonymous: 'Anónimo',
  noAccount: 'Sin cuenta',
  minutes: 'Unos {count} minutos',
  stop: 'Puede parar cuando quiera',
  scan: 'Escanee con la cámara del teléfono',
  orType: 'o escriba esta dirección',
  help: '¿Necesita ayuda ahora?',
}

const fr: PosterWords = {
  asks: '{organisation} vous pose des questions',
  discreetTitle: 'Qu’est-ce qui aiderait les gens d’ici ? Votre avis compte',
  anonymous: 'Anonyme',
  noAccount: 'Sans compte',
  minutes: 'Environ {count} minutes',
  stop: 'Vous pouvez arrêter à tout moment',
  scan: 'Scannez avec l’appareil photo d’un téléphone',
  orType: 'ou tapez cette adresse',
  help: 'Besoin d’aide maintenant ?',
}

const ar: PosterWords = {
  asks: 'الجهة السائلة: {organisation}',
  discreetTitle: 'ما الذي يساعد الناس هنا؟ رأيك مهم',
  anonymous: 'دون ذكر الاسم',
  noAccount: 'لا حاجة إلى حساب',
  minutes: { few: 'نحو {count} دقائق', other: 'نحو {count} دقيقة' },
  stop: 'يمكنك التوقف في أي وقت',
  scan: 'امسح الرمز بكاميرا الهاتف',
  orType: 'أو اكتب هذا العنوان',
  help: 'هل تحتاج إلى مساعدة الآن؟',
}

const words = new Map(Object.entries({ en, es, fr, ar }))

export function posterWords(language: string): PosterWords {
  return words.get(language.split('-')[0] ?? '') ?? en
}
