// Who may ask what, and the answer that each gets: every actor × every route and method of the plugin.

/**
 * anonymous     nobody: no cookie
 * unfinished    has given the initial password and not chosen their own yet
 * pending       has given the password; the second factor is due
 * enrolling     has given the password, and must set up a second factor that is required of them
 * answering     has given the password, and must set the security questions that are required of them
 * member        of the organization, without any permission of the User Manager
 * reader        may see users (`users.read`), and nothing more
 * administrator may do everything there
 * elsewhere     an administrator, of another organization
 * guest         of another organization, asked to join this one, and has not confirmed
 * deactivated   kept out of this organization, an active member of another
 * locked        an administrator whose sign-in was locked while their session was open: it lives on
 *
 * Each request is one that can succeed; 410 is a link that does not exist, 401 at sign-in a wrong password, 422 a code that is
 * not right, 409 a second factor that is not set up or, of somebody locked, a password that is not looked at any more.
 */
export const matrix = `
                                                                        anonymous unfinished pending enrolling answering member reader administrator elsewhere guest deactivated locked

GET    /me                                                              401       401        401     401       401       200    200    200           200       200   200         200
PUT    /me/organization                                                 401       401        401     401       401       200    200    200           404       404   404         200

GET    /organizations/:organization/members                             401       401        401     401       401       403    200    200           404       404   404         200
POST   /organizations/:organization/members                             401       401        401     401       401       403    403    201           404       404   404         201
GET    /organizations/:organization/members/:member                     401       401        401     401       401       403    200    200           404       404   404         200
PATCH  /organizations/:organization/members/:member                     401       401        401     401       401       403    403    200           404       404   404         200
DELETE /organizations/:organization/members/:member                     401       401        401     401       401       403    403    200           404       404   404         200
POST   /organizations/:organization/members/:member/deactivate          401       401        401     401       401       403    403    200           404       404   404         200
POST   /organizations/:organization/members/:member/reactivate          401       401        401     401       401       403    403    200           404       404   404         200
POST   /organizations/:organization/members/:member/unlock              401       401        401     401       401       403    403    200           404       404   404         200
POST   /organizations/:organization/members/:member/reset               401       401        401     401       401       403    403    202           404       404   404         202
POST   /organizations/:organization/members/:member/switch-off-two-factor
                                                                        401       401        401     401       401       403    403    200           404       404   404         200
POST   /organizations/:organization/members/:member/review              401       401        401     401       401       403    403    200           404       404   404         200
DELETE /organizations/:organization/members/:member/pending-links/:purpose
                                                                        401       401        401     401       401       403    403    204           404       404   404         204

GET    /organizations/:organization/join-requests                       401       401        401     401       401       403    200    200           404       404   404         200
POST   /organizations/:organization/join-requests/:joinRequest/resend   401       401        401     401       401       403    403    204           404       404   404         204
DELETE /organizations/:organization/join-requests/:joinRequest          401       401        401     401       401       403    403    204           404       404   404         204
GET    /organizations/:organization/undelivered-letters                 401       401        401     401       401       403    200    200           404       404   404         200
POST   /organizations/:organization/undelivered-letters/:letter/resend  401       401        401     401       401       403    403    204           404       404   404         204

GET    /organizations/:organization/profiles                            401       401        401     401       401       403    200    200           404       404   404         200
POST   /organizations/:organization/profiles                            401       401        401     401       401       403    403    201           404       404   404         201
GET    /organizations/:organization/profiles/:profile                   401       401        401     401       401       403    403    200           404       404   404         200
PATCH  /organizations/:organization/profiles/:profile                   401       401        401     401       401       403    403    200           404       404   404         200
DELETE /organizations/:organization/profiles/:profile                   401       401        401     401       401       403    403    200           404       404   404         200

GET    /organizations/:organization/audit                               401       401        401     401       401       403    403    200           404       404   404         200
GET    /organizations/:organization/audit/export                        401       401        401     401       401       403    403    200           404       404   404         200

GET    /organizations/:organization/settings                            401       401        401     401       401       403    403    200           404       404   404         200
PATCH  /organizations/:organization/settings                            401       401        401     401       401       403    403    200           404       404   404         200

POST   /sign-in                                                         401       401        401     401       401       401    401    401           401       401   401         401
POST   /sign-in/second-factor                                           401       401        200     401       401       401    401    401           401       401   401         401
POST   /sign-in/new-password                                            401       200        401     401       401       401    401    401           401       401   401         401
POST   /sign-in/enrolment                                               401       401        401     200       401       401    401    401           401       401   401         401
POST   /sign-in/enrolment/confirm                                       401       401        401     200       401       401    401    401           401       401   401         401
POST   /sign-in/questions                                               401       401        401     401       200       401    401    401           401       401   401         401
POST   /sign-out                                                        204       204        204     204       204       204    204    204           204       204   204         204
POST   /forgot-password                                                 202       202        202     202       202       202    202    202           202       202   202         202
POST   /unlock-link                                                     202       202        202     202       202       202    202    202           202       202   202         202
POST   /password-check                                                  200       200        200     200       200       200    200    200           200       200   200         200
GET    /security-questions                                              200       200        200     200       200       200    200    200           200       200   200         200
POST   /confirmations/preview                                           410       410        410     410       410       410    410    410           410       410   410         410
POST   /activate                                                        410       410        410     410       410       410    410    410           410       410   410         410
POST   /join                                                            410       410        410     410       410       410    410    410           410       410   410         410
POST   /reset-password                                                  410       410        410     410       410       410    410    410           410       410   410         410
POST   /unlock                                                          410       410        410     410       410       410    410    410           410       410   410         410
POST   /change-email                                                    410       410        410     410       410       410    410    410           410       410   410         410

GET    /me/security                                                     401       401        401     401       401       200    200    200           200       200   200         200
GET    /me/activity                                                     401       401        401     401       401       200    200    200           200       200   200         200
GET    /me/sessions                                                     401       401        401     401       401       200    200    200           200       200   200         200
POST   /me/two-factor/enrolment                                         401       401        401     401       401       200    200    200           200       200   200         200
POST   /me/two-factor/enrolment/confirm                                 401       401        401     401       401       422    422    422           422       422   422         422
POST   /me/two-factor/recovery-codes                                    401       401        401     401       401       409    409    409           409       409   409         409
POST   /me/two-factor/switch-off                                        401       401        401     401       401       409    409    409           409       409   409         409
PUT    /me/security-questions                                           401       401        401     401       401       204    204    204           204       204   204         409
DELETE /me/security-questions                                           401       401        401     401       401       204    204    204           204       204   204         204
DELETE /me/sessions/:session                                            401       401        401     401       401       404    404    204           404       404   404         404
POST   /me/sessions/end-others                                          401       401        401     401       401       200    200    200           200       200   200         200
POST   /me/proof                                                        401       401        401     401       401       204    204    204           204       204   204         409
PUT    /me/password                                                     401       401        401     401       401       204    204    204           204       204   204         409

GET    /widget.js                                                       200       200        200     200       200       200    200    200           200       200   200         200
GET    /widget/:file                                                    200       200        200     200       200       200    200    200           200       200   200         200
GET    /confirm                                                         200       200        200     200       200       200    200    200           200       200   200         200
GET    /confirm.css                                                     200       200        200     200       200       200    200    200           200       200   200         200
GET    /health                                                          200       200        200     200       200       200    200    200           200       200   200         200
`;
