/** Words of one's own answers beside the others, in the language of the questions. */
export interface BenchmarkWords {
  columns: {
    section: string
    question: string
    answer: string
    own: string
    count: string
    base: string
    share: string
    mean: string
    rating: string
  }
  yes: string
  no: string
  withheld: string
}

const words: Record<string, BenchmarkWords> = {
  en: {
    columns: {
      section: 'Section',
      question: 'Question',
      answer: 'Answer',
      own: 'Your answer',
      count: 'Others who answered so',
      base: 'Others who answered the question',
      share: 'Share of the others',
      mean: 'Mean rating of the others',
      rating: 'Your rating',
    },
    yes: 'yes',
    no: 'no',
    withheld: 'withheld',
  },
  es: {
    columns: {
      section: 'Sección',
      question: 'Pregunta',
      answer: 'Respuesta',
      own: 'Su respuesta',
      count: 'Otros que respondieron así',
      base: 'Otros que respondieron a la pregunta',
      share: 'Proporción de los otros',
      mean: 'Valoración media de los otros',
      rating: 'Su valoración',
    },
    yes: 'sí',
    no: 'no',
    withheld: 'no se muestra',
  },
  fr: {
    columns: {
      section: 'Section',
      question: 'Question',
      answer: 'Réponse',
      own: 'Votre réponse',
      count: 'Autres ayant répondu ainsi',
      base: 'Autres ayant répondu à la question',
      share: 'Part des autres',
      mean: 'Note moyenne des autres',
      rating: 'Votre note',
    },
    yes: 'oui',
    no: 'non',
    withheld: 'non affiché',
  },
  ar: {
    columns: {
      section: 'القسم',
      question: 'السؤال',
      answer: 'الإجابة',
      own: 'إجابتكم',
      count: 'الآخرون الذين أجابوا هكذا',
      base: 'الآخرون الذين أجابوا عن السؤال',
      share: 'نسبة الآخرين',
      mean: 'متوسط تقييم الآخرين',
      rating: 'تقييمكم',
    },
    yes: 'نعم',
    no: 'لا',
    withheld: 'محجوب',
  },
}

export function benchmarkWords(language: string): BenchmarkWords {
  const found = words[language] ?? words.en
  if (!found) throw new RangeError('there are no words in English')
  return found
}
