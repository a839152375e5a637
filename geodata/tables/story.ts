/** The content of `story.json`: the guided reading of the article of 4 April 2018. */
import type { Story } from '../../src/model/schema';
import type { Facts } from './facts';
import { TextBook } from './text-book';

export function buildStory(facts: Facts, texts = new TextBook(facts.texts)): Story {
  return {
    steps: facts.story.map(({ id, link, shows, title, text, claims, citations }) => ({
      id,
      link,
      shows,
      title: texts.names(`story:${id}.title`, title),
      text: texts.names(`story:${id}.text`, text),
      claims,
      citations,
    })),
  };
}
