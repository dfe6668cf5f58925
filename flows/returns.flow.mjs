// @ts-check
import {
  action,
  ask,
  createWebMessagingFlow,
  end,
  route,
  say,
  set,
  start,
  transition,
  webchat,
  when,
} from 'flowgate';

/** Days after delivery in which an order can be sent back. */
const RETURN_WINDOW = 30;

export default createWebMessagingFlow({
  id: '{env.RETURNS_FLOW_ID}',
  name: 'Order Returns',
  nodes: {
    start: start('greet'),
    greet: webchat(
      [
        say('Hello! I can help you to send an order back.'),
        ask('What is your order number? It looks like RT-123456.', 'order_number'),
      ],
      'order_known',
    ),

    // The ask below waits for the customer, so coming back here is no endless loop.
    order_known: transition(
      [when('order_number').matches('^(?i:rt)-\\d{6}$', 'ask_days')],
      'ask_order_again',
    ),
    ask_order_again: webchat(
      [ask('I cannot find {order_number}. Please look for a number like RT-123456.', 'order_number')],
      'order_known',
    ),

    ask_days: webchat([ask('How many days ago did it arrive?', 'days')], 'return_window'),
    return_window: transition(
      [
        when('days').greaterThan(RETURN_WINDOW, 'out_of_window'),
        when('days').matches('^\\d+$', 'returns_queue'),
      ],
      'ask_days',
    ),

    returns_queue: action(
      [
        set('reason', 'return'),
        say('Thank you. A colleague prepares the return of {order_number}.'),
        route('{returns_queue_id}'),
      ],
      'farewell',
    ),
    out_of_window: webchat(
      [
        say(
          `Orders can be sent back within ${RETURN_WINDOW} days, so we can no longer take {order_number} back.`,
        ),
      ],
      'farewell',
    ),
    farewell: { ...end(), name: 'Goodbye' },
  },
  applicationSettings: {
    webchat: { title: 'Returns', showPoweredBy: false },
  },
  environmentVariables: {
    returns_queue_id: '{env.RETURNS_QUEUE_ID}',
  },
});
