// SPDX-License-Identifier: Apache-2.0
/** What devices reported, page by page. */
package io.quadrille.platformapi.events;
