// SPDX-License-Identifier: Apache-2.0
/** What devices measured, page by page. */
package io.quadrille.platformapi.readings;
