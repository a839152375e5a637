import { createContext } from 'svelte';
import type { AnswerState } from '../../state/answers.svelte';

/** The answers that the parts of the panel of questions share; the getter throws outside that panel. */
export const [answerState, provideAnswers] = createContext<AnswerState>();
