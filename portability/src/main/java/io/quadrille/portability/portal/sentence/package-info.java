// SPDX-License-Identifier: Apache-2.0
/** Rights and reasons as sentences, in the reader's language. */
package io.quadrille.portability.portal.sentence;
