import { conversationCards, renderConversationsPage } from '../../src/report/html.ts';
import type { RunReport } from '../../src/report/model.ts';
import { renderReportPage } from '../../src/report/report-page.ts';

/** The page of the conversations, whole. */
export function conversationsPage(report: RunReport): string {
  return [...renderConversationsPage(report, conversationCards(report))].join('');
}

/** The page of the report, whole. */
export function reportPage(report: RunReport): string {
  return [...renderReportPage(report, conversationCards(report))].join('');
}
