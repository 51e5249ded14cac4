// SPDX-License-Identifier: Apache-2.0
/** What recipients have to erase, and whether they did (GDPR Art. 17 and 19, Data Act Art. 6). */
package io.quadrille.consent.api.erasure;
