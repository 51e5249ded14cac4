// SPDX-License-Identifier: Apache-2.0
/** What do people see, in a real browser, in both languages, on a phone and at a desk, by day and by night? */
package io.quadrille.platformapi.browser;
